/// The file of a page, below the folder of its language.
package enum PagePath {
    package static let ending = ".html"
    /// The page that a server shows for a folder.
    package static let list = "index" + ending
    /// The folder of the wizard's pages.
    package static let wizard = "check"
    /// All folders of a language.
    static let folders = Set(ArticleKind.allCases.map(\.folder) + [wizard, KnowledgeGraph.ConfusablePair.folder])

    /// - Parameter path: without ending, such as `causes/paper-jam`: an article's, or that of another page.
    package static func of(_ path: some StringProtocol) -> String { path + ending }
}
