import CCMark
import KiriwakeCore

/// Changes a parsed tree before it is rendered: anchors on headings, destinations of links, raw HTML as text.
///
/// Works through the C interface only, so that what reaches the page is still written by libcmark's own renderer.
struct TreeRewriter {
    private(set) var headings: [MarkdownDocument.Heading] = []
    private(set) var links: [MarkdownDocument.Link] = []
    private(set) var liftedTitle: String?

    private let options: MarkdownParser.Options
    private let source: SourceText
    private let offset: Int
    /// Where lines begin as libcmark counts them.
    private let lineStarts: [Int]
    private var anchors = AnchorNames()
    private var anchored: [(block: OpaquePointer, level: Int)] = []
    private var headingShift = 0

    init(options: MarkdownParser.Options, source: SourceText, offset: Int) {
        self.options = options
        self.source = source
        self.offset = offset
        lineStarts = Self.lineStarts(in: source.bytes[min(offset, source.bytes.count)...])
    }

    mutating func rewrite(_ root: OpaquePointer) {
        if case .lift(let knownTitle) = options.titleHeading { liftTitle(of: root, knownTitle: knownTitle) }
        // The tree must not change under the iterator, so the nodes to change are collected first.
        for node in nodes(of: root) {
            switch cmark_node_get_type(node) {
            case CMARK_NODE_HEADING: rewriteHeading(node)
            case CMARK_NODE_LINK, CMARK_NODE_IMAGE: rewriteLink(node)
            case CMARK_NODE_HTML_BLOCK, CMARK_NODE_HTML_INLINE:
                if options.escapesRawHTML { rewriteRawHTML(node) }
            case CMARK_NODE_SOFTBREAK:
                if options.joinsCJKLines { joinLines(at: node) }
            default: break
            }
        }
    }

    private func nodes(of root: OpaquePointer) -> [OpaquePointer] {
        var found: [OpaquePointer] = []
        forEachNode(in: root) { node in
            switch cmark_node_get_type(node) {
            case CMARK_NODE_HEADING, CMARK_NODE_LINK, CMARK_NODE_IMAGE, CMARK_NODE_HTML_BLOCK, CMARK_NODE_HTML_INLINE,
                CMARK_NODE_SOFTBREAK:
                found.append(node)
            default: break
            }
        }
        return found
    }

    // MARK: Headings

    private mutating func liftTitle(of root: OpaquePointer, knownTitle: String?) {
        if let first = cmark_node_first_child(root), cmark_node_get_type(first) == CMARK_NODE_HEADING,
            cmark_node_get_heading_level(first) == 1
        {
            let words = TreeWords.words(in: first)
            if !words.isEmpty, knownTitle == nil || knownTitle == words {
                liftedTitle = words
                remove(first)
            }
        }
        let hasTopHeading = children(of: root).contains {
            cmark_node_get_type($0) == CMARK_NODE_HEADING && cmark_node_get_heading_level($0) == 1
        }
        headingShift = hasTopHeading ? 1 : 0
    }

    private mutating func rewriteHeading(_ node: OpaquePointer) {
        let level = min(6, Int(cmark_node_get_heading_level(node)) + headingShift)
        let title = TreeWords.words(in: node)
        guard options.anchorsHeadings else {
            headings.append(.init(level: level, title: title, anchor: ""))
            return
        }
        let anchor = anchors.name(for: title)
        headings.append(.init(level: level, title: title, anchor: anchor))
        let block = newNode(CMARK_NODE_CUSTOM_BLOCK)
        cmark_node_set_on_enter(block, "<h\(level) id=\"\(anchor)\">")
        cmark_node_set_on_exit(block, "</h\(level)>")
        cmark_node_replace(node, block)
        for child in children(of: node) { cmark_node_append_child(block, child) }
        cmark_node_free(node)
        anchored.append((block, level))
    }

    /// Removes the anchors that headings were given, once the tree has been rendered with them.
    /// - Returns: whether there were any.
    func removeAnchors() -> Bool {
        for (block, level) in anchored { cmark_node_set_on_enter(block, "<h\(level)>") }
        return !anchored.isEmpty
    }

    // MARK: Links

    private mutating func rewriteLink(_ node: OpaquePointer) {
        let destination = cmark_node_get_url(node).map { String(cString: $0) } ?? ""
        let treatment = options.link(destination)
        links.append(
            .init(
                destination: destination, treatment: treatment,
                isPicture: cmark_node_get_type(node) == CMARK_NODE_IMAGE, location: location(of: node)))
        switch treatment {
        case .keep: break
        case .rewrite(let target): cmark_node_set_url(node, target)
        case .drop:
            for child in children(of: node) { cmark_node_insert_before(node, child) }
            remove(node)
        }
    }

    // MARK: Raw HTML

    private func rewriteRawHTML(_ node: OpaquePointer) {
        let html = cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
        let isBlock = cmark_node_get_type(node) == CMARK_NODE_HTML_BLOCK
        var replacement = newText(html)
        if isBlock {
            let paragraph = newNode(CMARK_NODE_PARAGRAPH)
            cmark_node_append_child(paragraph, replacement)
            replacement = paragraph
        }
        cmark_node_replace(node, replacement)
        cmark_node_free(node)
    }

    // MARK: Line breaks

    private func joinLines(at node: OpaquePointer) {
        guard let before = cmark_node_previous(node), let after = cmark_node_next(node),
            let last = TreeWords.words(in: before).unicodeScalars.last, last.isCJK,
            let first = TreeWords.words(in: after).unicodeScalars.first, first.isCJK
        else { return }
        remove(node)
    }

    /// For CommonMark a line also ends with a carriage return alone.
    private static func lineStarts(in bytes: ArraySlice<UInt8>) -> [Int] {
        var starts = [bytes.startIndex]
        for index in bytes.indices {
            let isAlone = bytes[index] == UInt8(ascii: "\r") && bytes[index...].dropFirst().first != UInt8(ascii: "\n")
            if isAlone || bytes[index] == UInt8(ascii: "\n") { starts.append(index + 1) }
        }
        return starts
    }

    /// cmark counts lines and bytes from 1 and its end columns are inclusive; soft breaks say 0:0.
    func location(of node: OpaquePointer) -> SourceLocation {
        let place = { (line: Int32, column: Int32) -> Int in
            guard line > 0 else { return offset }
            let start = Int(line) <= lineStarts.count ? lineStarts[Int(line) - 1] : source.bytes.count
            return min(source.bytes.count, start + max(0, Int(column) - 1))
        }
        let start = place(cmark_node_get_start_line(node), cmark_node_get_start_column(node))
        let end = place(cmark_node_get_end_line(node), cmark_node_get_end_column(node) + 1)
        return source.location(of: start..<max(start, end))
    }
}
