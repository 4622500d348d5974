/// Names that articles had before, with the names that they have now, by kind.
package struct FormerNames: Sendable {
    private var names: [ArticleKind: [String: String]] = [:]

    /// No article was ever renamed.
    package init() {}

    /// - Parameters:
    ///   - former: an id that no article of this kind has now; for guides, the path below their folder.
    ///   - present: the name of the article that says so.
    package mutating func add(_ former: String, of kind: ArticleKind, now present: String) {
        names[kind, default: [:]][former] = present
    }

    /// What an article is called now; a name that no article had before stays as it is.
    package func present(_ name: String, _ kind: ArticleKind) -> String { names[kind]?[name] ?? name }

    /// Former names of a kind with the present ones, in the order of the former.
    package func all(_ kind: ArticleKind) -> [(former: String, present: String)] {
        (names[kind] ?? [:]).sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
}
