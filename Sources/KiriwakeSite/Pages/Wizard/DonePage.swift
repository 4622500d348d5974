import KiriwakeModel
import KiriwakeTemplates

/// The wizard's page for those who are done: what to do against the next time.
struct DonePage: Page {
    let title: String
    let save: SavedAddress
    /// Where a script continues if something else still does not work; nil where there is none.
    let onHref: String?
    /// Guides and fixes that prevent.
    let prevent: [Link]

    var kind: PageKind { .wizardDone }
    var isIndexed: Bool { false }
}

extension DonePage {
    /// - Parameters:
    ///   - fixes: those that prevent.
    ///   - guides: those that prevent.
    ///   - goesOn: whether a script continues where the pages end.
    init(_ fixes: [Fix], _ guides: [Guide], goesOn: Bool, _ scope: PageScope) {
        self.init(
            title: scope.texts[.doneTitle], save: SavedAddress(scope), onHref: goesOn ? scope.href(.onward) : nil,
            prevent: fixes.map { scope.link($0) } + guides.map { scope.link($0) })
    }
}
