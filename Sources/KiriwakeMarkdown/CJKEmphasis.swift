import CCMark

/// Shows `**words**` as strong emphasis where CommonMark leaves the asterisks standing because of Japanese, Chinese or
/// Korean around them, as in `これは**「重要」**です`.
///
/// CommonMark takes words to be separated by spaces, so a delimiter between a letter outside and a bracket inside neither
/// opens nor closes emphasis. Here a CJK character, brackets included, counts as whitespace outside of a delimiter and as
/// a letter inside, as CommonMark's community proposed ("CJK-friendly emphasis"). A block in which no delimiter was left
/// standing stays as CommonMark reads it.
enum CJKEmphasis {
    private static let delimiter = "**"

    /// - Parameter source: the Markdown of the tree.
    /// - Complexity: linear in the nodes, and in the lines where delimiters were left standing.
    static func mark(in root: OpaquePointer, source: ArraySlice<UInt8>) {
        let blocks = blocksWithDelimiters(in: root)
        guard !blocks.isEmpty else { return }
        let lines = source.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for block in blocks where !isAmbiguous(block, lines) { emphasize(block) }
    }

    private static func blocksWithDelimiters(in root: OpaquePointer) -> [OpaquePointer] {
        var blocks: [OpaquePointer] = []
        forEachNode(in: root) { node in
            guard cmark_node_get_type(node) == CMARK_NODE_TEXT, let literal = cmark_node_get_literal(node),
                holdsDelimiter(literal), let block = block(of: node), block != blocks.last
            else { return }
            blocks.append(block)
        }
        return blocks
    }

    private static func holdsDelimiter(_ literal: UnsafePointer<CChar>) -> Bool {
        var place = literal
        while place.pointee != 0 {
            if place[0] == 0x2A, place[1] == 0x2A { return true }
            place += 1
        }
        return false
    }

    private static func block(of node: OpaquePointer) -> OpaquePointer? {
        var node: OpaquePointer? = node
        while let found = node {
            let type = cmark_node_get_type(found)
            if type == CMARK_NODE_PARAGRAPH || type == CMARK_NODE_HEADING { return found }
            node = cmark_node_parent(found)
        }
        return nil
    }

    /// Whether a block may hold escaped asterisks, or emphasis in underscores: in the tree they look like the others.
    private static func isAmbiguous(_ block: OpaquePointer, _ lines: [ArraySlice<UInt8>]) -> Bool {
        let first = Int(cmark_node_get_start_line(block)) - 1
        let last = min(Int(cmark_node_get_end_line(block)), lines.count)
        guard 0 <= first, first < last else { return true }
        let text = String(decoding: Array(lines[first..<last].joined(separator: [UInt8(ascii: "\n")])), as: UTF8.self)
        return ["\\*", "&ast", "&#", "__"].contains { text.contains($0) }
    }

    private static func emphasize(_ container: OpaquePointer) {
        // A delimiter that was left standing may have let its neighbours pair up, so all of them are paired anew.
        for child in children(of: container) where cmark_node_get_type(child) == CMARK_NODE_STRONG { unwrap(child) }
        for child in children(of: container) {
            if cmark_node_get_type(child) == CMARK_NODE_TEXT { splitAtDelimiters(child) } else { emphasize(child) }
        }
        var openers: [OpaquePointer] = []
        for node in children(of: container) where isDelimiter(node) {
            let flanks = Flanks(of: node)
            if flanks.canClose, let opener = openers.popLast() {
                wrap(from: opener, to: node)
            } else if flanks.canOpen {
                openers.append(node)
            }
        }
    }

    /// Replaces strong emphasis by what it holds between two delimiters.
    private static func unwrap(_ strong: OpaquePointer) {
        cmark_node_insert_before(strong, newText(delimiter))
        for child in children(of: strong) {
            cmark_node_insert_before(strong, child)
            if cmark_node_get_type(child) == CMARK_NODE_STRONG { unwrap(child) }
        }
        cmark_node_insert_before(strong, newText(delimiter))
        remove(strong)
    }

    /// Gives each run of exactly two asterisks a node of its own.
    private static func splitAtDelimiters(_ node: OpaquePointer) {
        guard let literal = cmark_node_get_literal(node), holdsDelimiter(literal) else { return }
        var parts: [String] = []
        for scalar in String(cString: literal).unicodeScalars {
            if let last = parts.last, (last.unicodeScalars.last == "*") == (scalar == "*") {
                parts[parts.count - 1].unicodeScalars.append(scalar)
            } else {
                parts.append(String(scalar))
            }
        }
        for part in parts { cmark_node_insert_before(node, newText(part)) }
        remove(node)
    }

    private static func isDelimiter(_ node: OpaquePointer) -> Bool {
        cmark_node_get_type(node) == CMARK_NODE_TEXT
            && cmark_node_get_literal(node).map { String(cString: $0) } == delimiter
    }

    private static func wrap(from opener: OpaquePointer, to closer: OpaquePointer) {
        let strong = newNode(CMARK_NODE_STRONG)
        cmark_node_insert_before(opener, strong)
        while let node = cmark_node_next(opener), node != closer { cmark_node_append_child(strong, node) }
        remove(opener)
        remove(closer)
    }

    /// What stands before and after a delimiter.
    private struct Flanks {
        enum Neighbour {
            case whitespace, punctuation, cjk, letter
        }

        let before: Neighbour
        let after: Neighbour

        init(of delimiter: OpaquePointer) {
            before = Self.neighbour(cmark_node_previous(delimiter)) { $0.last }
            after = Self.neighbour(cmark_node_next(delimiter)) { $0.first }
        }

        var canOpen: Bool { after != .whitespace && (after != .punctuation || before != .letter) }
        var canClose: Bool { before != .whitespace && (before != .punctuation || after != .letter) }

        private static func neighbour(
            _ node: OpaquePointer?, nearest: (String.UnicodeScalarView) -> Unicode.Scalar?
        ) -> Neighbour {
            guard let node else { return .whitespace }
            switch cmark_node_get_type(node) {
            case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: return .whitespace
            case CMARK_NODE_TEXT: break
            // The delimiters of code, links and emphasis.
            default: return .punctuation
            }
            guard let scalar = nearest(TreeWords.words(in: node).unicodeScalars) else { return .whitespace }
            if scalar.properties.isWhitespace { return .whitespace }
            if scalar.isCJK || scalar.isHangul { return .cjk }
            return isPunctuation(scalar) ? .punctuation : .letter
        }

        private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
            switch scalar.properties.generalCategory {
            case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
                .finalPunctuation, .otherPunctuation:
                true
            case .mathSymbol, .currencySymbol, .modifierSymbol: scalar.isASCII
            default: false
            }
        }
    }
}

extension Unicode.Scalar {
    fileprivate var isHangul: Bool {
        switch value {
        case 0x1100...0x11FF, 0x3130...0x318F, 0xAC00...0xD7AF: true
        default: false
        }
    }
}
