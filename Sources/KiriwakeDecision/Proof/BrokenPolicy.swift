import KiriwakeModel

/// A compiled policy that does not keep its promises, with the path on which a reader meets the first one broken.
package struct BrokenPolicy: Error {
    package let model: DecisionModel
    /// At least one, in the order of the states.
    package let faults: [PolicyChecker.Fault]
    /// The steps before the first fault's state, each with its outcome; a shortest path.
    package let path: [(step: Policy.Step, outcome: Policy.Outcome)]
    /// The belief in that state.
    package let belief: Belief

    /// - Returns: nil when every promise is kept.
    /// - Complexity: that of the proof.
    init?(
        _ policy: Policy, _ model: DecisionModel, _ findings: Indexed<Policy.State, StateFinding>,
        _ articles: PolicyChecker.Articles
    ) {
        let checker = PolicyChecker(model: model, policy: policy)
        faults = (checker.faults() + checker.faults(of: findings, articles)).sorted { $0.state < $1.state }
        guard let first = faults.first else { return nil }
        self.model = model
        path = checker.path(to: first.state).map { (policy.states[$0.state].step, $0.outcome) }
        belief = policy.states[first.state].belief
    }

    /// The first broken promise.
    package var fault: PolicyChecker.Fault { faults[0] }
}
