package import KiriwakeCore

/// What somebody typed into a search field, and the pages that answer it: search learns from it what words people use.
package struct RecordedSearch: Sendable {
    package let typed: String
    /// Paths below the language's folder, without ending, such as `causes/paper-jam`; the best first.
    package let pages: [Located<String>]

    package init(typed: String, pages: [Located<String>]) {
        self.typed = typed
        self.pages = pages
    }
}
