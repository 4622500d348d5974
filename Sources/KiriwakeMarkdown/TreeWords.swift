import CCMark

/// The words of a parsed tree.
enum TreeWords {
    /// The words below a node, without markup; each block begins a line of its own. An image is its alternative text.
    /// - Complexity: linear in the nodes.
    static func words(in node: OpaquePointer) -> String {
        var words = ""
        forEachNode(in: node) { node in
            let type = cmark_node_get_type(node)
            if isBlock(type), !words.isEmpty, words.utf8.last != UInt8(ascii: "\n") { words += "\n" }
            switch type {
            case CMARK_NODE_TEXT, CMARK_NODE_CODE, CMARK_NODE_CODE_BLOCK:
                if let literal = cmark_node_get_literal(node) { words += String(cString: literal) }
            case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: words += " "
            default: break
            }
        }
        return words.withoutControlCharacters
    }

    private static func isBlock(_ type: cmark_node_type) -> Bool {
        (CMARK_NODE_FIRST_BLOCK.rawValue...CMARK_NODE_LAST_BLOCK.rawValue).contains(type.rawValue)
    }
}

extension Unicode.Scalar {
    /// Kana, kanji and the full-width marks used with them, which take no space at a line's end.
    var isCJK: Bool {
        switch value {
        case 0x3000...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0xFF00...0xFFEF, 0x20000...0x323AF:
            true
        default: false
        }
    }
}
