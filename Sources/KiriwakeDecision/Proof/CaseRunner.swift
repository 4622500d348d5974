package import KiriwakeModel

/// Follows a policy to its end as the reader of a case would, whom no fix helps.
package struct CaseRunner: Sendable {
    package struct Run: Sendable {
        /// States visited, with the outcome in each; the last is where the path ends.
        package fileprivate(set) var path: [(state: Place<Policy.State>, outcome: Policy.Outcome?)] = []
        /// Questions asked until the goal was reached; nil when it never was.
        package fileprivate(set) var questionsToGoal: Int?
        /// Fixes that must not be offered and were, with the state, in order.
        package fileprivate(set) var forbidden: [(fix: Place<Fix>, state: Place<Policy.State>)] = []
        fileprivate let tested: DecisionCase

        /// Whether the case holds.
        package var holds: Bool {
            guard forbidden.isEmpty else { return false }
            guard tested.goal != nil else { return true }
            return questionsToGoal.map { $0 <= tested.within ?? .max } ?? false
        }
    }

    private let policy: Policy
    private let believedLimit: Double

    package init(_ policy: Policy, _ parameters: DecisionParameters) {
        self.policy = policy
        believedLimit = parameters.believedLimit
    }

    /// - Complexity: steps of the path, at most questions plus fixes.
    package func run(_ tested: DecisionCase) -> Run {
        var run = Run(tested: tested)
        var questions = 0
        policy.follow { place, state in
            let offered: [Place<Fix>] =
                switch state.step {
                case .attempt(let fix): [fix]
                case .list(let fixes): fixes
                case .ask, .handOver: []
                }
            run.forbidden += offered.filter(tested.never.contains).map { ($0, place) }
            if run.questionsToGoal == nil, reaches(tested.goal, state, offered) { run.questionsToGoal = questions }
            var outcome: Policy.Outcome?
            switch state.step {
            case .ask(let question):
                questions += 1
                outcome = Policy.Outcome(tested.given[question] ?? .notSure)
            case .attempt: outcome = .failed
            case .list, .handOver: break
            }
            run.path.append((place, outcome))
            return outcome
        }
        return run
    }

    private func reaches(_ goal: DecisionCase.Goal?, _ state: Policy.State, _ offered: [Place<Fix>]) -> Bool {
        switch goal {
        case .cause(let cause): state.belief.probabilities[cause] > believedLimit
        case .fix(let fix): offered.contains(fix)
        case nil: false
        }
    }
}
