import KiriwakeTemplates

/// What is shown instead of a page that does not exist.
struct NotFoundPage: Page {
    let title: String

    var kind: PageKind { .notFound }
    var isIndexed: Bool { false }
}

extension NotFoundPage {
    init(_ scope: PageScope) { self.init(title: scope.texts[.notFoundTitle]) }
}
