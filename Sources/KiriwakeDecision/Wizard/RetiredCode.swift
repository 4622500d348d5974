package import KiriwakeModel

/// A published code that no state has any more, and the state that its address now leads to.
package struct RetiredCode: Sendable {
    package let code: CaseCode
    /// What the articles of today still know of what it stood for.
    package let evidence: Evidence
    /// The state that knows as much of it as any.
    package let target: Place<Policy.State>

    package init(code: CaseCode, evidence: Evidence, target: Place<Policy.State>) {
        self.code = code
        self.evidence = evidence
        self.target = target
    }
}

extension Policy {
    /// The state that knows most of some evidence and nothing else: of those that know equally much, the one that more
    /// readers come to.
    /// - Complexity: the size of the evidence for each state.
    func nearest(_ evidence: Evidence) -> Place<State> {
        if let exact = state(with: evidence) { return exact }
        var best = Self.start
        var known = states[best].evidence.count
        for (place, state) in states.indexed() where state.evidence.isPart(of: evidence) {
            let count = state.evidence.count
            guard count > known || (count == known && state.reach > states[best].reach) else { continue }
            (best, known) = (place, count)
        }
        return best
    }
}
