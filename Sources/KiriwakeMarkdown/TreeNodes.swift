import CCMark

// What the passes over a parsed tree share of libcmark's interface.

/// Calls `visit` with each node from `root` down, in the order of the text. The tree must not change meanwhile.
func forEachNode(in root: OpaquePointer, _ visit: (OpaquePointer) -> Void) {
    guard let iterator = cmark_iter_new(root) else { preconditionFailure("libcmark gave no iterator") }
    defer { cmark_iter_free(iterator) }
    while true {
        let event = cmark_iter_next(iterator)
        if event == CMARK_EVENT_DONE { return }
        if event == CMARK_EVENT_ENTER, let node = cmark_iter_get_node(iterator) { visit(node) }
    }
}

/// Children of a node, first to last.
func children(of node: OpaquePointer) -> [OpaquePointer] {
    var found: [OpaquePointer] = []
    var child = cmark_node_first_child(node)
    while let node = child {
        found.append(node)
        child = cmark_node_next(node)
    }
    return found
}

func newNode(_ type: cmark_node_type) -> OpaquePointer {
    guard let node = cmark_node_new(type) else { preconditionFailure("out of memory") }
    return node
}

func newText(_ literal: String) -> OpaquePointer {
    let node = newNode(CMARK_NODE_TEXT)
    cmark_node_set_literal(node, literal)
    return node
}

/// Takes a node with all that is in it out of its tree.
func remove(_ node: OpaquePointer) {
    cmark_node_unlink(node)
    cmark_node_free(node)
}
