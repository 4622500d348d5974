package import KiriwakeModel

/// All findings about a compiled policy and its articles.
package struct Findings: Sendable {
    package let states: Indexed<Policy.State, StateFinding>
    package let pairs: Indexed<KnowledgeGraph.ConfusablePair, PairFinding>
    package let fixes: Indexed<Fix, FixFinding>

    /// - Complexity: states × causes × answers given.
    static func of(_ policy: Policy, by judge: Judge) -> Findings {
        var judge = judge
        return Findings(
            states: policy.states.mapValues { judge.finding($0.evidence, $0.belief, step: $0.step, beyond: $0.beyond) },
            pairs: Indexed(judge.articles.claims.pairs.indices.map(judge.articles.finding)),
            fixes: Indexed(judge.articles.claims.required.indices.map(judge.articles.finding)))
    }
}
