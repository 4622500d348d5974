import KiriwakeCore
import KiriwakeModel

/// Translations into languages that the site does not have, such as those of a language that was taken out of `site.yml`.
struct ForeignTranslations {
    /// Paths by tag.
    private let paths: [String: [String]]
    private let all: Set<String>

    /// - Parameter articles: every file of an article; a name that holds a dot may end in a tag.
    init(_ articles: [ContentPath]) {
        let names = Set(articles.map(\.article))
        let tagged = articles.compactMap { article -> (tag: String, article: ContentPath)? in
            guard let dot = article.name.lastIndex(of: "."),
                names.contains(.init(kind: article.kind, name: String(article.name[..<dot])))
            else { return nil }
            return (String(article.name[article.name.index(after: dot)...]), article)
        }
        // A guide may have a dot in its name.
        let tags = Set(tagged.filter { $0.article.kind != .guide }.map(\.tag))
        paths = Dictionary(grouping: tagged.filter { tags.contains($0.tag) }, by: \.tag)
            .mapValues { $0.map(\.article.path).sorted() }
        all = Set(paths.values.joined())
    }

    func contains(_ article: ContentPath) -> Bool { all.contains(article.path) }

    /// One for each language.
    /// - Parameter folder: the content folder, as shown in messages.
    func diagnostics(in folder: String, languages: [Language]) -> [Diagnostic] {
        let tags = languages.map(\.tag)
        return paths.sorted { $0.key < $1.key }.map { tag, paths in
            if tag == tags.first { return Self.named(tag, paths, in: folder) }
            let subject = paths.count == 1 ? "the file is a translation" : "\(paths.count) files are translations"
            return Diagnostic(
                .fileNameIsNoID, at: .start(of: folder + "/" + paths[0]),
                "\(subject) into '\(tag)', which is no language of the site",
                expected: "one of: \(tags.joined(separator: ", "))",
                advice: NearMiss.question(for: tag, among: tags)
                    ?? "add '\(tag)' to 'languages' in site.yml, or move \(paths.count == 1 ? "it" : "them") elsewhere")
        }
    }

    /// The first language is that of the files without a tag.
    private static func named(_ tag: String, _ paths: [String], in folder: String) -> Diagnostic {
        let plain = paths[0].dropLast(".md".count + tag.count + 1) + ".md"
        return Diagnostic(
            .fileNameIsNoID, at: .start(of: folder + "/" + paths[0]),
            "'\(tag)' is the site's first language, so its files have no '.\(tag)' in their names",
            expected: "'\(plain)' in '\(tag)', and a file with its tag for each other language",
            advice: "keep one of the two files, as '\(plain)'")
    }
}
