/// Walks through a policy as the reader of a case would, whom no fix helps, to the very end.
package struct CaseRunner: Sendable {
    package struct Run: Sendable {
        /// States passed, with what was said in each; the last is where the way ends.
        package fileprivate(set) var way: [(state: Int, outcome: Policy.Outcome?)] = []
        /// Questions asked until the goal was reached; nil when it never was.
        package fileprivate(set) var questionsToGoal: Int?
        /// Fixes that must not be offered and were, with the state, in order.
        package fileprivate(set) var forbidden: [(fix: Int, state: Int)] = []
        fileprivate let tested: DecisionCase

        /// Whether the case holds.
        package var holds: Bool {
            guard forbidden.isEmpty else { return false }
            guard tested.goal != nil else { return true }
            return questionsToGoal.map { $0 <= tested.within ?? .max } ?? false
        }
    }

    private let policy: Policy

    package init(_ policy: Policy) { self.policy = policy }

    /// - Complexity: steps of the way, at most questions plus fixes.
    package func run(_ tested: DecisionCase) -> Run {
        var run = Run(tested: tested)
        var questions = 0
        var place = 0
        while true {
            let state = policy.states[place]
            let offered: [Int] =
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
                if case .answer(let answer)? = tested.given[question] {
                    outcome = .answer(answer)
                } else {
                    outcome = .notSure
                }
            case .attempt: outcome = .failed
            case .list, .handOver: break
            }
            run.way.append((place, outcome))
            guard let outcome, let next = state.branches.first(where: { $0.outcome == outcome })?.target else {
                return run
            }
            place = next
        }
    }

    private func reaches(_ goal: DecisionCase.Goal?, _ state: Policy.State, _ offered: [Int]) -> Bool {
        switch goal {
        case .cause(let cause): state.belief.probabilities[cause] > 0.5
        case .fix(let fix): offered.contains(fix)
        case nil: false
        }
    }
}
