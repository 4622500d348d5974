import KiriwakeModel
import KiriwakeTemplates

/// What stands where an article stood before it was renamed; browsers go on by themselves.
struct MovedPage: Page {
    let title: String
    let target: Link

    var kind: PageKind { .moved }
    var isIndexed: Bool { false }
}

extension MovedPage {
    init(to target: Link, _ scope: PageScope) { self.init(title: scope.texts[.movedTitle], target: target) }
}
