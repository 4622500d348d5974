import CCMark

/// Finds markup of other tools in a parsed tree, the first of each kind.
struct ForeignMarkupFinder {
    private(set) var found: [(kind: ForeignMarkup.Kind, node: OpaquePointer)] = []

    /// - Complexity: linear in the nodes and their text.
    static func find(in root: OpaquePointer) -> [(kind: ForeignMarkup.Kind, node: OpaquePointer)] {
        var finder = ForeignMarkupFinder()
        forEachNode(in: root) { node in
            switch cmark_node_get_type(node) {
            case CMARK_NODE_HTML_BLOCK, CMARK_NODE_HTML_INLINE: finder.note(.html, node)
            case CMARK_NODE_TEXT:
                if let literal = cmark_node_get_literal(node), Self.mayHoldMarkup(literal) {
                    finder.look(at: String(cString: literal), node)
                }
            default: break
            }
        }
        return finder.found
    }

    private mutating func note(_ kind: ForeignMarkup.Kind, _ node: OpaquePointer) {
        if !found.contains(where: { $0.kind == kind }) { found.append((kind, node)) }
    }

    /// Most text holds none of the characters that such markup begins with.
    private static func mayHoldMarkup(_ literal: UnsafePointer<CChar>) -> Bool {
        var place = literal
        while place.pointee != 0 {
            switch UInt8(bitPattern: place.pointee) {
            case UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "|"), UInt8(ascii: "~"), UInt8(ascii: ":"),
                UInt8(ascii: "!"):
                return true
            default: place += 1
            }
        }
        return false
    }

    // No pattern reads on beyond the next beginning of its own kind, so that none takes longer than the line is long.
    private mutating func look(at text: String, _ node: OpaquePointer) {
        let previous = cmark_node_previous(node)
        let beginsLine =
            previous == nil || cmark_node_get_type(previous) == CMARK_NODE_SOFTBREAK
            || cmark_node_get_type(previous) == CMARK_NODE_LINEBREAK
        if beginsLine {
            if text.hasPrefix(":::") || text.hasPrefix("!!! ") { note(.container, node) }
            if previous != nil, text.wholeMatch(of: #/\s*\|?(?:\s*:?-+:?\s*\|)+(?:\s*:?-+:?)?\s*/#) != nil {
                note(.table, node)
            }
        }
        if previous == nil { lookAtBeginning(of: text, node) }
        if text.contains("{#"), text.hasSuffix("}"), type(ofParentOf: node) == CMARK_NODE_HEADING {
            note(.headingName, node)
        }
        if text.contains("[^"), text.contains(#/\[\^[^\[\]\s]+\]/#) { note(.footnote, node) }
        if text.contains("[["), text.contains(#/\[\[[^\[\]]+\]\]/#) { note(.wikiLink, node) }
        if ["{{", "{%"].contains(where: text.contains), text.contains(#/\{\{[^{}]*\}\}|\{%[^{}]*%\}/#) {
            note(.templateTag, node)
        }
        if text.contains("~~"), text.contains(#/~~[^~\s](?:[^~]*[^~\s])?~~/#) { note(.strikethrough, node) }
    }

    /// Of a block of its own, as in a quotation or in an item of a list.
    private mutating func lookAtBeginning(of text: String, _ node: OpaquePointer) {
        guard let block = cmark_node_parent(node), cmark_node_previous(block) == nil else { return }
        switch type(ofParentOf: block) {
        case CMARK_NODE_BLOCK_QUOTE:
            if text.prefixMatch(of: #/\[![A-Za-z]+\]/#) != nil { note(.callout, node) }
        case CMARK_NODE_ITEM:
            if text.prefixMatch(of: #/\[[ xX]\] /#) != nil { note(.taskList, node) }
        default: break
        }
    }

    private func type(ofParentOf node: OpaquePointer) -> cmark_node_type? {
        cmark_node_parent(node).map(cmark_node_get_type)
    }
}
