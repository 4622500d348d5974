package import KiriwakeCore
package import KiriwakeModel

/// Looks up what a site's settings name among its articles.
package enum SettingsReferences {
    package static func diagnostics(_ settings: ThemeSettings, _ knowledge: KnowledgeBase) -> [Diagnostic] {
        let pages = Set(knowledge.pagePaths)
        let links = settings.links.compactMap { link -> Diagnostic? in
            guard case .page(let page) = link.target, !pages.contains(page.value) else { return nil }
            return Diagnostic(
                .unknownID, at: page.location, "there is no page '\(page.value)'",
                expected: "a page without language and ending, as in 'guides/imprint'",
                advice: NearMiss.question(for: page.value, among: pages.sorted())
                    ?? "write that page, or correct its name")
        }
        return links + (settings.caution.flatMap { caution($0, knowledge.graph) }.map { [$0] } ?? [])
    }

    /// The home page warns of a fix by what must be checked before it.
    private static func caution(_ id: Located<FixID>, _ graph: KnowledgeGraph) -> Diagnostic? {
        guard graph.fixes[id.value] != nil else {
            var proposals = NearMissBudget()
            return .unknown(id, "fix", among: graph.fixes.ids, proposing: &proposals)
        }
        let checked = graph.fixes.ids.filter { canMislead($0, graph) }
        guard !checked.contains(id.value) else { return nil }
        return Diagnostic(
            .unknownValue, at: id.location, "'caution' is '\(id.value)', before which nothing is to be checked",
            expected: "a fix that helps one of two look-alikes which a question tells apart"
                + (checked.isEmpty ? "" : ": " + checked.map(\.rawValue).joined(separator: ", ")),
            advice: "name another fix, or write 'confused-with' with 'tell-apart' in a cause that it helps")
    }

    private static func canMislead(_ fix: FixID, _ graph: KnowledgeGraph) -> Bool {
        graph.confusablePairs.contains { pair in
            !pair.tellApart.isEmpty && graph.repairs(fix, pair.first) != graph.repairs(fix, pair.second)
        }
    }
}
