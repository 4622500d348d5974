/// The file of a page, below the folder of its language.
package enum PagePath {
    package static let ending = ".html"

    /// - Parameter path: without ending, such as `causes/paper-jam`: an article's, or that of another page.
    package static func of(_ path: some StringProtocol) -> String { path + ending }
}
