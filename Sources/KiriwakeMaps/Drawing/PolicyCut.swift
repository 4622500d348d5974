package import KiriwakeDecision
import KiriwakeModel

/// The part of a policy that many readers see: the states that at least a given share of readers reach from the start.
package struct PolicyCut: Sendable {
    let policy: Policy
    /// Probability of reaching a state.
    let reach: Indexed<Policy.State, Double>
    /// The states kept: by number of pieces of evidence, then likeliest first, ties by index.
    let places: [Place<Policy.State>]
    private let kept: Set<Place<Policy.State>>

    /// - Parameter leastReach: share of readers, from 0 to 1. The first state is always kept.
    /// - Complexity: states × log states.
    package init(_ policy: Policy, leastReach: Double) {
        self.policy = policy
        let reach = PolicyReport.reach(of: policy)
        self.reach = reach
        let all = policy.states.indices.filter { $0 == Policy.start || reach[$0] > 0 && reach[$0] >= leastReach }
        kept = Set(all)
        places = all.map { (count: policy.states[$0].evidence.count, reach: -reach[$0], place: $0) }
            .sorted { ($0.count, $0.reach, $0.place) < ($1.count, $1.reach, $1.place) }.map(\.place)
    }

    /// Branches that stay within the cut.
    func branches(of place: Place<Policy.State>) -> [(branch: Policy.Branch, target: Place<Policy.State>)] {
        policy.states[place].branches.compactMap { branch in
            branch.target.flatMap { kept.contains($0) ? (branch, $0) : nil }
        }
    }

    /// Probability, in a state, of an outcome that leads out of the cut.
    func cutOff(_ place: Place<Policy.State>) -> Double {
        policy.states[place].branches.reduce(0) { sum, branch in
            branch.target.map { kept.contains($0) } ?? true ? sum : sum + branch.probability
        }
    }
}
