/// Anything else to read.
package struct Guide: Sendable {
    /// Path below `guides/` without its ending, such as `phones/new-number`.
    package let path: String
    package let article: Article
    /// Place in the list; guides without one follow, by path.
    package let order: Int?

    package init(path: String, article: Article, order: Int?) {
        self.path = path
        self.article = article
        self.order = order
    }
}
