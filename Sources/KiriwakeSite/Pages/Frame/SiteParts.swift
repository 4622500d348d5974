import KiriwakeModel
import KiriwakeWording

/// Which parts a site has; only these are linked to.
struct SiteParts: Sendable {
    let hasWizard: Bool
    let hasMap: Bool
    let hasSearch: Bool
    /// A feed needs whole addresses.
    let hasFeed: Bool
    let hasWorker: Bool
    let hasContacts: Bool
    /// Entries of the menu, in order.
    let menu: [(label: TextKey, address: Address)]

    /// Pages that a reader without a network can open from the first visit on.
    var offlinePages: [(title: TextKey, address: Address)] {
        [(.home, .home)] + (hasWizard ? [(.start, .start)] : []) + (hasContacts ? [(.contact, .contact)] : [])
    }

    /// Where a reader begins.
    var start: Address { hasWizard ? .start : .home }
}

extension SiteParts {
    init(_ site: Site) {
        let (knowledge, graph) = (site.knowledge, site.knowledge.graph)
        let hasWizard = site.wizard != nil
        let hasSearch = !site.search.isEmpty
        let hasContacts = !knowledge.contacts.isEmpty
        let entries: [(isShown: Bool, label: TextKey, address: Address)] = [
            (hasWizard, .check, .start),
            (!graph.symptoms.isEmpty, .symptoms, .index(.symptom)),
            (!graph.causes.isEmpty, .causes, .index(.cause)),
            (!graph.fixes.isEmpty, .fixes, .index(.fix)),
            (!knowledge.guides.isEmpty, .guides, .index(.guide)),
            (hasSearch, .search, .search), (hasSearch, .words, .words),
            (!knowledge.glossary.isEmpty, .glossary, .glossary),
            (hasContacts, .contact, .contact),
        ]
        self.init(
            hasWizard: hasWizard, hasMap: !graph.causes.isEmpty, hasSearch: hasSearch,
            hasFeed: site.configuration.url != nil, hasWorker: site.theme.serviceWorker != nil,
            hasContacts: hasContacts, menu: entries.filter(\.isShown).map { ($0.label, $0.address) })
    }
}
