/// Anything else to read.
package struct Guide: Sendable {
    /// Path below `guides/` without its ending, such as `phones/new-number`.
    package let path: String
    package let article: Article
    /// Place in the list; guides without one follow, by path.
    package let order: Int?
    /// Whether it is worth reading when all is well again.
    package let prevents: Bool
    /// Whether it is worth reading before the first question.
    package let standsBesideStart: Bool

    package init(path: String, article: Article, order: Int?, prevents: Bool, standsBesideStart: Bool) {
        self.path = path
        self.article = article
        self.order = order
        self.prevents = prevents
        self.standsBesideStart = standsBesideStart
    }
}
