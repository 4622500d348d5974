import CCMark
package import KiriwakeCore

/// Turns CommonMark into HTML with libcmark. The C tree lives and dies inside `parse`.
package struct MarkdownParser: Sendable {
    package struct Options: Sendable {
        /// Raw HTML is shown as text and HTML comments are left out; otherwise both pass through.
        package var escapesRawHTML = true
        /// Headings get an `id` from their words.
        package var anchorsHeadings = true
        /// A line break between two CJK characters leaves no space.
        package var joinsCJKLines = true
        /// Bold beside CJK characters is seen where CommonMark does not see it.
        package var marksCJKEmphasis = true
        /// Cut the first ordered list out as steps, see `ProcedureCutter`.
        package var findsProcedure = false
        /// A first-level heading at the top becomes the page's title and is removed from the text when `title` is nil
        /// or equal to it; any other first-level heading moves all headings down by one, since the page has its own.
        package var titleHeading: TitleHeading = .keep
        package var link: @Sendable (_ destination: String) -> LinkTreatment = { _ in .keep }

        package init() {}

        /// The specification's own rendering, nothing changed.
        package static var commonMark: Options {
            var options = Options()
            options.escapesRawHTML = false
            options.anchorsHeadings = false
            options.joinsCJKLines = false
            options.marksCJKEmphasis = false
            return options
        }
    }

    package enum TitleHeading: Sendable, Hashable {
        case keep
        case lift(knownTitle: String?)
    }

    package let options: Options

    package init(options: Options = Options()) { self.options = options }

    /// Parses the text of `source` from `offset` to its end.
    /// - Returns: the document and, when a heading was taken out, the title it contained.
    /// - Throws: what makes the text too much to parse, see `MarkdownLimits`.
    /// - Complexity: linear in the text, as far as libcmark is.
    package func parse(
        _ source: SourceText, from offset: Int = 0
    ) throws(Diagnostic) -> (document: MarkdownDocument, title: String?) {
        if let fault = MarkdownLimits.fault(in: source, from: offset) { throw fault }
        let root = source.bytes.withUnsafeBytes { bytes in
            let text = UnsafeRawBufferPointer(rebasing: bytes[min(offset, bytes.count)...])
            return cmark_parse_document(
                text.baseAddress?.assumingMemoryBound(to: CChar.self), text.count, CMARK_OPT_DEFAULT)
        }
        guard let root else { preconditionFailure("libcmark gave no document") }
        defer { cmark_node_free(root) }
        var rewriter = TreeRewriter(options: options, source: source, offset: offset)
        if let deep = MarkdownLimits.nodeNestedTooDeep(in: root) {
            throw MarkdownLimits.nestedTooDeep(at: rewriter.location(of: deep))
        }
        let text = source.bytes[min(offset, source.bytes.count)...]
        if options.marksCJKEmphasis { CJKEmphasis.mark(in: root, source: text) }
        if options.escapesRawHTML { CommentRemover.removeComments(in: root, source: text) }
        let foreign = ForeignMarkupFinder.find(in: root).map {
            ForeignMarkup(kind: $0.kind, location: rewriter.location(of: $0.node))
        }
        rewriter.rewrite(root)
        let article = rendering(root)
        let document = MarkdownDocument(
            article: article, excerpt: rewriter.removeAnchors() ? rendering(root) : article,
            words: TreeWords.words(in: root), headings: rewriter.headings, links: rewriter.links,
            foreignMarkup: foreign)
        return (document, rewriter.liftedTitle)
    }

    private func rendering(_ root: OpaquePointer) -> MarkdownDocument.Rendering {
        .init(html: render(root), procedure: options.findsProcedure ? procedure(root) : nil)
    }

    private func render(_ node: OpaquePointer) -> String {
        let flags = options.escapesRawHTML ? CMARK_OPT_DEFAULT : CMARK_OPT_UNSAFE
        guard let text = cmark_render_html(node, flags) else { return "" }
        defer { cmark_get_default_mem_allocator().pointee.free(text) }
        let html = String(cString: text)
        return options.escapesRawHTML ? html.withoutControlCharacters : html
    }

    private func procedure(_ root: OpaquePointer) -> MarkdownDocument.Procedure {
        var cutter = ProcedureCutter()
        for block in children(of: root) { cutter.add(block, rendering: render) }
        return cutter.procedure
    }
}

extension String {
    /// The same with U+FFFD for what a reference such as `&#27;` stands for.
    var withoutControlCharacters: String { ControlCharacter.replacing(in: self) { _ in "\u{FFFD}" } }

    func trimmingTrailingNewline() -> String { hasSuffix("\n") ? String(dropLast()) : self }
}
