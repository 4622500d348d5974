package import KiriwakeDecision
package import KiriwakeModel

/// What becomes of the addresses of one version of a site in another.
package struct AddressDiff: Sendable {
    /// A version of the site.
    package struct Version: Sendable {
        let knowledge: KnowledgeBase
        let wizard: Wizard

        package init(_ knowledge: KnowledgeBase, _ wizard: Wizard) {
            self.knowledge = knowledge
            self.wizard = wizard
        }
    }

    package struct Counts: Sendable, Hashable {
        /// Addresses at which the same page still stands.
        package fileprivate(set) var kept = 0
        /// Addresses that lead to another page.
        package fileprivate(set) var redirected = 0
        /// Addresses at which nothing stands any more, or something else.
        package fileprivate(set) var lost = 0

        fileprivate mutating func count(isKept: Bool, isRedirected: Bool) {
            if isKept { kept += 1 } else if isRedirected { redirected += 1 } else { lost += 1 }
        }
    }

    /// Pages of the wizard.
    package let states: Counts
    /// Articles and comparisons.
    package let articles: Counts

    /// - Complexity: linear in the pages of both versions.
    package static func compare(_ old: Version, _ new: Version) -> AddressDiff {
        AddressDiff(states: states(old.wizard, new), articles: articles(old.knowledge, new.knowledge))
    }

    private static func states(_ old: Wizard, _ new: Version) -> Counts {
        let present = Dictionary(
            uniqueKeysWithValues: zip(new.wizard.codes, new.wizard.policy.states.map(\.evidence)))
        let retired = Set(new.wizard.retiredCodes.map(\.code))
        var counts = Counts()
        for (place, state) in old.policy.states.indexed() {
            guard let code = old.code(place) else { continue }
            let recorded = RecordedState(code: code, state.evidence, old.model)
            let evidence = PublishedCode(recorded, new.wizard.model, new.knowledge.graph.former).evidence
            counts.count(isKept: present[code] == evidence, isRedirected: retired.contains(code))
        }
        // What such a code stood for is no longer known in full, and nothing else can have got it.
        for code in old.retiredCodes.map(\.code) {
            counts.count(isKept: present[code] != nil, isRedirected: retired.contains(code))
        }
        return counts
    }

    private static func articles(_ old: KnowledgeBase, _ new: KnowledgeBase) -> Counts {
        let present = Set(new.pagePaths)
        let former = Set(new.formerPaths.map(\.former))
        var counts = Counts()
        for path in old.pagePaths + old.formerPaths.map(\.former) {
            counts.count(isKept: present.contains(path), isRedirected: former.contains(path))
        }
        return counts
    }
}
