/// Anything else to read.
package struct Guide: Sendable {
    /// Path below `guides/` without its ending, such as `phones/new-number`.
    package let path: String
    package let article: Article
    /// Position in the list; guides without one follow, by path.
    package var order: Int?
    /// Whether it is worth reading when all is well again.
    package var prevents = false
    /// Whether it is worth reading before the first question.
    package var standsBesideStart = false

    package init(path: String, article: Article) {
        self.path = path
        self.article = article
    }
}
