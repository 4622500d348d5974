import KiriwakeModel
import KiriwakeTemplates

/// The page at the former address of a renamed article; browsers continue by themselves.
struct MovedPage: Page {
    let title: String
    let target: Link

    var kind: PageKind { .moved }
    var isIndexed: Bool { false }
}

extension MovedPage {
    init(to target: Link, _ scope: PageScope) { self.init(title: scope.texts[.movedTitle], target: target) }
}
