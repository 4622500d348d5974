import KiriwakeCore
import KiriwakeMarkdown

/// Reads one Markdown file: limits, encoding, front matter, body.
struct SourceArticleReader: Sendable {
    static let sizeLimit = 1024 * 1024

    let files: FileSystem
    /// The content folder, as shown in messages.
    let folder: String

    /// - Throws: only what the machine refuses; the author's mistakes are among the result's diagnostics.
    func read(_ path: ContentPath) throws(FileError) -> SourceArticle {
        let shown = folder + "/" + path.path
        let bytes = try files.read(shown)
        let large = Diagnostic.tooLarge(
            .articleTooLarge, bytes, of: shown, limit: Self.sizeLimit, "an article",
            advice: "split it into several articles")
        if let large { return unreadable(path, large) }
        let source = SourceText(path: shown, bytes: bytes)
        if let fault = source.encodingFault { return unreadable(path, fault) }
        do throws(Diagnostic) {
            return try parse(source, path)
        } catch {
            return unreadable(path, error)
        }
    }

    private func parse(_ source: SourceText, _ path: ContentPath) throws(Diagnostic) -> SourceArticle {
        let split = try FrontMatter.split(source)
        var diagnostics = [source.controlCharacterFault].compactMap(\.self)
        var isReadable = split.toml == nil
        var members: [YAMLValue.Member] = []
        if let toml = split.toml {
            diagnostics.append(
                Diagnostic(
                    .foreignFrontMatter, path.kind == .guide ? .warning : .error, at: source.location(of: toml),
                    "front matter in TOML is not read", expected: "YAML between two lines '---'",
                    advice: "write the keys as 'title: …' between two lines '---'"))
        }
        if let fence = split.fenceBelow {
            diagnostics.append(
                Diagnostic(
                    .frontMatterNotFirst, .warning, at: source.location(of: fence),
                    "front matter begins below other lines", expected: "'---' in the first line",
                    advice: "move what stands above it below the second '---'; other tools take the keys for text"))
        }
        if let range = split.yaml {
            do throws(Diagnostic) {
                var parser = YAMLParser(source: source, range: range)
                members = try self.members(of: parser.parse())
                diagnostics += parser.diagnostics
            } catch {
                diagnostics.append(error)
                isReadable = false
            }
        }
        diagnostics += MisheardWords.diagnostics(in: source, members: members)
        var options = MarkdownParser.Options()
        options.findsProcedure = path.kind == .fix
        options.link = { ArticleLinks.treatment(of: $0, in: path) }
        let title = members.first { $0.key.value == path.kind.titleKey }.flatMap { member in
            if case .scalar(let text) = member.value.content, !text.isEmpty { text } else { nil }
        }
        options.titleHeading = .lift(knownTitle: title)
        let (body, headingTitle) = try MarkdownParser(options: options).parse(source, from: split.body)
        return SourceArticle(
            path: path, location: source.location(of: 0..<0), members: members, body: body,
            headingTitle: headingTitle, diagnostics: diagnostics, isReadable: isReadable)
    }

    private func members(of root: YAMLValue?) throws(Diagnostic) -> [YAMLValue.Member] {
        guard let root else { return [] }
        guard case .mapping(let members) = root.content else {
            throw Diagnostic(
                .wrongKindOfValue, at: root.location, "front matter is \(root.kindName)",
                expected: "keys, as in 'title: …'",
                advice: "write each line as 'key: value'")
        }
        return members
    }

    private func unreadable(_ path: ContentPath, _ diagnostic: Diagnostic) -> SourceArticle {
        SourceArticle(
            path: path, location: .start(of: diagnostic.location.path), members: [], body: .empty, headingTitle: nil,
            diagnostics: [diagnostic],
            isReadable: false)
    }
}
