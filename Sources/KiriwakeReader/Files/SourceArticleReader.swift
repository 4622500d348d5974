import KiriwakeCore
import KiriwakeMarkdown

/// Reads one Markdown file: limits, encoding, front matter, body.
struct SourceArticleReader: Sendable {
    static let sizeLimit = 4 * 1024 * 1024

    let files: FileSystem
    /// The content folder, as shown in messages.
    let folder: String

    /// - Throws: only what the machine refuses; the author's mistakes are among the result's diagnostics.
    func read(_ path: ContentPath) throws(FileError) -> SourceArticle {
        let shown = folder + "/" + path.path
        let bytes = try files.read(shown)
        guard bytes.count <= Self.sizeLimit else {
            return unreadable(
                path,
                Diagnostic(
                    .articleTooLarge, at: .start(of: shown), "an article of \(bytes.count) bytes is too large",
                    expected: "at most \(Self.sizeLimit) bytes", advice: "split it into several articles"))
        }
        let source = SourceText(path: shown, bytes: bytes)
        if let offset = source.firstInvalidOffset {
            return unreadable(
                path,
                Diagnostic(
                    .notUTF8, at: source.location(of: offset..<(offset + 1)), "the file is not UTF-8 from here on",
                    expected: "UTF-8", advice: "save the file as UTF-8 (it may be Shift_JIS or UTF-16)"))
        }
        do throws(Diagnostic) {
            return try parse(source, path)
        } catch {
            return unreadable(path, error)
        }
    }

    private func parse(_ source: SourceText, _ path: ContentPath) throws(Diagnostic) -> SourceArticle {
        let split = try FrontMatter.split(source)
        var diagnostics: [Diagnostic] = []
        var members: [YAMLValue.Member] = []
        if let toml = split.toml {
            diagnostics.append(
                Diagnostic(
                    .foreignFrontMatter, path.kind == .guide ? .warning : .error, at: source.location(of: toml),
                    "front matter in TOML is not read", expected: "YAML between two lines '---'",
                    advice: "write the keys as 'title: …' between two lines '---'"))
        }
        if let range = split.yaml {
            do throws(Diagnostic) {
                members = try self.members(of: YAMLParser(source: source, range: range).parse())
            } catch {
                diagnostics.append(error)
            }
        }
        var options = MarkdownParser.Options()
        options.findsProcedure = path.kind == .fix
        options.link = { ArticleLinks.treatment(of: $0, in: path.kind) }
        let title = members.first { $0.key.value == path.kind.titleKey }.flatMap { member in
            if case .scalar(let text) = member.value.content, !text.isEmpty { text } else { nil }
        }
        options.titleHeading = .lift(knownTitle: title)
        let (body, headingTitle) = MarkdownParser(options: options).parse(source, from: split.body)
        return SourceArticle(
            path: path, location: source.location(of: 0..<0), members: members, body: body,
            headingTitle: headingTitle, diagnostics: diagnostics, isReadable: diagnostics.isEmpty)
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
        let empty = SourceText(path: diagnostic.location.path, bytes: [])
        return SourceArticle(
            path: path, location: .start(of: empty.path), members: [],
            body: MarkdownParser().parse(empty).document, headingTitle: nil, diagnostics: [diagnostic],
            isReadable: false)
    }
}
