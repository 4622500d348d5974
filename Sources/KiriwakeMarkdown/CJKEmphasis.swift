import CCMark

/// Shows `**words**` in bold where CommonMark leaves the asterisks standing because of Japanese, Chinese or Korean around
/// them, as in `これは**「重要」**です`.
///
/// CommonMark takes words to be separated by blanks, so a mark between a letter outside and a bracket inside neither begins
/// nor ends emphasis. Here a CJK character, brackets among them, counts as a blank outside of a mark and as a letter inside,
/// as CommonMark's community proposed ("CJK-friendly emphasis"). Where no mark is left standing, nothing changes.
enum CJKEmphasis {
    private static let mark = "**"

    /// - Parameter source: the Markdown of the tree.
    /// - Complexity: linear in the nodes, and in the lines where marks were left standing.
    static func mark(in root: OpaquePointer, source: ArraySlice<UInt8>) {
        let blocks = blocksWithMarks(in: root)
        guard !blocks.isEmpty else { return }
        let lines = source.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for block in blocks where !areAmbiguous(block, lines) { emphasize(block) }
    }

    private static func blocksWithMarks(in root: OpaquePointer) -> [OpaquePointer] {
        guard let iterator = cmark_iter_new(root) else { preconditionFailure("libcmark gave no iterator") }
        defer { cmark_iter_free(iterator) }
        var blocks: [OpaquePointer] = []
        while true {
            let event = cmark_iter_next(iterator)
            if event == CMARK_EVENT_DONE { return blocks }
            guard event == CMARK_EVENT_ENTER, let node = cmark_iter_get_node(iterator),
                cmark_node_get_type(node) == CMARK_NODE_TEXT, let literal = cmark_node_get_literal(node),
                holdsMark(literal), let block = block(of: node), block != blocks.last
            else { continue }
            blocks.append(block)
        }
    }

    private static func holdsMark(_ literal: UnsafePointer<CChar>) -> Bool {
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

    /// Whether asterisks of a block may be meant as such, or bold was marked by others: in the tree they look alike.
    private static func areAmbiguous(_ block: OpaquePointer, _ lines: [ArraySlice<UInt8>]) -> Bool {
        let first = Int(cmark_node_get_start_line(block)) - 1
        let last = min(Int(cmark_node_get_end_line(block)), lines.count)
        guard 0 <= first, first < last else { return true }
        let text = String(decoding: Array(lines[first..<last].joined(separator: [UInt8(ascii: "\n")])), as: UTF8.self)
        return ["\\*", "&ast", "&#", "__"].contains { text.contains($0) }
    }

    private static func emphasize(_ container: OpaquePointer) {
        // A mark that was not seen may have let its neighbours find each other, so all are looked at again.
        for child in children(of: container) where cmark_node_get_type(child) == CMARK_NODE_STRONG { weaken(child) }
        for child in children(of: container) {
            if cmark_node_get_type(child) == CMARK_NODE_TEXT { splitAtMarks(child) } else { emphasize(child) }
        }
        var begun: [OpaquePointer] = []
        for node in children(of: container) where isMark(node) {
            let sides = Sides(of: node)
            if sides.mayEnd, let start = begun.popLast() {
                strengthen(from: start, to: node)
            } else if sides.mayBegin {
                begun.append(node)
            }
        }
    }

    /// Puts the marks of bold back.
    private static func weaken(_ strong: OpaquePointer) {
        cmark_node_insert_before(strong, text(mark))
        for child in children(of: strong) {
            cmark_node_insert_before(strong, child)
            if cmark_node_get_type(child) == CMARK_NODE_STRONG { weaken(child) }
        }
        cmark_node_insert_before(strong, text(mark))
        remove(strong)
    }

    /// Gives each run of exactly two asterisks a node of its own.
    private static func splitAtMarks(_ node: OpaquePointer) {
        guard let literal = cmark_node_get_literal(node), holdsMark(literal) else { return }
        var parts: [String] = []
        for character in String(cString: literal).unicodeScalars {
            let isAsterisk = character == "*"
            if let last = parts.last, (last.unicodeScalars.last == "*") == isAsterisk {
                parts[parts.count - 1].unicodeScalars.append(character)
            } else {
                parts.append(String(character))
            }
        }
        for part in parts { cmark_node_insert_before(node, text(part)) }
        remove(node)
    }

    private static func text(_ literal: String) -> OpaquePointer {
        guard let node = cmark_node_new(CMARK_NODE_TEXT) else { preconditionFailure("out of memory") }
        cmark_node_set_literal(node, literal)
        return node
    }

    private static func isMark(_ node: OpaquePointer) -> Bool {
        cmark_node_get_type(node) == CMARK_NODE_TEXT && cmark_node_get_literal(node).map { String(cString: $0) } == mark
    }

    private static func strengthen(from start: OpaquePointer, to end: OpaquePointer) {
        guard let strong = cmark_node_new(CMARK_NODE_STRONG) else { preconditionFailure("out of memory") }
        cmark_node_insert_before(start, strong)
        while let node = cmark_node_next(start), node != end { cmark_node_append_child(strong, node) }
        remove(start)
        remove(end)
    }

    private static func remove(_ node: OpaquePointer) {
        cmark_node_unlink(node)
        cmark_node_free(node)
    }

    /// What stands before and after a mark.
    private struct Sides {
        enum Neighbour {
            case blank, punctuation, cjk, letter
        }

        let before: Neighbour
        let after: Neighbour

        init(of mark: OpaquePointer) {
            before = Self.neighbour(cmark_node_previous(mark)) { $0.last }
            after = Self.neighbour(cmark_node_next(mark)) { $0.first }
        }

        var mayBegin: Bool { after != .blank && (after != .punctuation || before != .letter) }
        var mayEnd: Bool { before != .blank && (before != .punctuation || after != .letter) }

        private static func neighbour(
            _ node: OpaquePointer?, nearest: (String.UnicodeScalarView) -> Unicode.Scalar?
        ) -> Neighbour {
            guard let node else { return .blank }
            switch cmark_node_get_type(node) {
            case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: return .blank
            case CMARK_NODE_TEXT: break
            // The marks of code, links and emphasis.
            default: return .punctuation
            }
            guard let scalar = nearest(TreeWords.words(in: node).unicodeScalars) else { return .blank }
            if scalar.properties.isWhitespace { return .blank }
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
