import KiriwakeModel
import KiriwakeTemplates

/// The wizard's page for those who are done: what to do against the next time.
struct DonePage: Page {
    let title: String
    let save: SavedAddress
    /// Guides and fixes that prevent.
    let prevent: [Link]

    var kind: PageKind { .wizardDone }
    var isIndexed: Bool { false }
}

extension DonePage {
    /// - Parameters:
    ///   - fixes: those that prevent.
    ///   - guides: those that prevent.
    init(_ fixes: [Fix], _ guides: [Guide], _ scope: PageScope) {
        self.init(
            title: scope.texts[.doneTitle], save: SavedAddress(scope),
            prevent: fixes.map { scope.link($0) } + guides.map { scope.link($0) })
    }
}
