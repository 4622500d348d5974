import KiriwakeTemplates
import KiriwakeWording

/// What is shown without a network instead of a page that was never read.
struct OfflinePage: Page {
    let title: String
    /// Pages that are kept from the first visit on.
    let pages: [Link]

    var kind: PageKind { .offline }
    var isIndexed: Bool { false }
}

extension OfflinePage {
    init(_ pages: [(title: TextKey, address: Address)], _ scope: PageScope) {
        self.init(
            title: scope.texts[.offlineTitle], pages: pages.map { scope.link(scope.texts[$0.title], $0.address) })
    }
}
