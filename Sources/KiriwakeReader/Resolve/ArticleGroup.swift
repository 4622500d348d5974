import KiriwakeCore
import KiriwakeModel

/// An article with its translations.
struct ArticleGroup {
    let base: SourceArticle
    let translations: [SourceArticle]

    /// Puts translations to their originals.
    /// - Parameter articles: in the order of their paths.
    /// - Returns: the groups in that order, and a complaint for each translation without original.
    static func group(_ articles: [SourceArticle]) -> (groups: [ArticleGroup], diagnostics: [Diagnostic]) {
        struct Name: Hashable {
            let kind: ContentPath.Kind
            let name: String
        }
        let translations = Dictionary(grouping: articles.filter { !$0.path.language.isDefault }) {
            Name(kind: $0.path.kind, name: $0.path.name)
        }
        let originals = articles.filter(\.path.language.isDefault)
        let names = Set(originals.map { Name(kind: $0.path.kind, name: $0.path.name) })
        let diagnostics = translations.filter { !names.contains($0.key) }.flatMap { name, orphans in
            orphans.map { orphan in
                let siblings = names.filter { $0.kind == name.kind }.map(\.name)
                return Diagnostic(
                    "KW110", at: orphan.location, "a translation without an original",
                    expected: "a file '\(name.kind.rawValue)/\(name.name).md'",
                    advice: NearMiss.best(for: name.name, among: siblings).map { "did you mean '\($0)'?" }
                        ?? "write the original, or rename the file")
            }
        }
        let groups = originals.map { original in
            ArticleGroup(
                base: original,
                translations: translations[Name(kind: original.path.kind, name: original.path.name)] ?? [])
        }
        return (groups, diagnostics)
    }
}
