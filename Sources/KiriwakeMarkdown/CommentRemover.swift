import CCMark

/// Removes HTML comments from a parsed tree, in every form that an author means as one: alone, beside words, around lines,
/// and with `--` or `>` in them, which CommonMark takes for words. Code keeps them, and so do signs that
/// are escaped where no other comment begins in the text.
struct CommentRemover {
    private static let opening = "<!--"
    private static let closing = "-->"

    /// Whether the comment that began in the block under way has not ended yet.
    private var isOpen = false

    /// - Parameter source: the Markdown; where no comment begins in it, no text of the tree is looked at.
    /// - Complexity: linear in the bytes.
    static func removeComments(in root: OpaquePointer, source: ArraySlice<UInt8>) {
        let opening = Array(opening.utf8)
        let begins = source.indices.contains { place in
            source[place] == opening[0] && source[place...].starts(with: opening)
                && (place == source.startIndex || source[place - 1] != UInt8(ascii: "\\"))
        }
        guard begins else { return }
        cmark_consolidate_text_nodes(root)
        var remover = CommentRemover()
        remover.visit(root)
    }

    private mutating func visit(_ node: OpaquePointer) {
        for child in children(of: node) {
            switch cmark_node_get_type(child) {
            case CMARK_NODE_HTML_BLOCK, CMARK_NODE_HTML_INLINE, CMARK_NODE_TEXT: shorten(child)
            case CMARK_NODE_CODE_BLOCK: break
            case CMARK_NODE_CODE, CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: if isOpen { remove(child) }
            case let type:
                let wasEmpty = cmark_node_first_child(child) == nil
                visit(child)
                let isEmptied = !wasEmpty && cmark_node_first_child(child) == nil
                if isEmptied || wasEmpty && isOpen { remove(child) }
                // A comment ends with its block.
                if isBlock(type) { isOpen = false }
            }
        }
    }

    private func isBlock(_ type: cmark_node_type) -> Bool {
        type.rawValue >= CMARK_NODE_FIRST_BLOCK.rawValue && type.rawValue <= CMARK_NODE_LAST_BLOCK.rawValue
    }

    private mutating func shorten(_ node: OpaquePointer) {
        let literal = cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
        var kept = withoutComments(literal)
        if cmark_node_get_type(node) == CMARK_NODE_HTML_BLOCK { isOpen = false }
        guard kept != literal else { return }
        if cmark_node_get_type(node) == CMARK_NODE_HTML_BLOCK {
            kept = String(kept.trimmingPrefix(while: \.isWhitespace))
        }
        if kept.allSatisfy(\.isWhitespace) { remove(node) } else { cmark_node_set_literal(node, kept) }
    }

    private mutating func withoutComments(_ text: String) -> String {
        var kept = ""
        var rest = text[...]
        while !rest.isEmpty {
            guard let mark = rest.firstRange(of: isOpen ? Self.closing : Self.opening) else {
                return isOpen ? kept : kept + rest
            }
            if !isOpen { kept += rest[..<mark.lowerBound] }
            rest = rest[mark.upperBound...]
            // One of the blanks on both sides is enough.
            if isOpen, kept.last == " " { rest = rest.drop { $0 == " " } }
            isOpen.toggle()
        }
        return kept
    }
}
