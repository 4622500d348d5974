/// What to do in each state of evidence: a graph without cycles, since evidence only grows.
package struct Policy: Sendable {
    package enum Step: Hashable, Sendable {
        case ask(Int)
        case attempt(Int)
        /// Beyond the budget: the fixes left, in order.
        case list([Int])
        /// Nothing is left that is worth its cost.
        case handOver
    }

    package enum Outcome: Hashable, Sendable {
        case answer(Int)
        case notSure
        case worked
        case failed
        case impossible
    }

    package struct Branch: Sendable {
        package let outcome: Outcome
        /// Probability of this outcome in this state.
        package let probability: Double
        /// Place of the state it leads to; nil when the reader is done.
        package let target: Int?
    }

    package struct State: Sendable {
        package let evidence: Evidence
        package let belief: Belief
        package let step: Step
        package let branches: [Branch]
        /// Probability of getting here from the first state.
        package let reach: Double
    }

    /// The first is where everybody begins.
    package let states: [State]
    private let places: [Evidence: Int]

    init(states: [State]) {
        self.states = states
        places = Dictionary(uniqueKeysWithValues: states.enumerated().map { ($0.element.evidence, $0.offset) })
    }

    /// The place of the state with exactly this evidence.
    package func state(with evidence: Evidence) -> Int? { places[evidence] }

    /// Fixes that may be offered in a state, by place.
    package func feasibleFixes(in state: State, _ model: DecisionModel) -> [Int] {
        Feasibility(model: model).fixes(state.evidence, state.belief)
    }

    /// Where someone stands who begins anew and gives what is already known: the state with all of it, else the last one
    /// on the way for which the next reply is known.
    package func replay(_ evidence: Evidence) -> Int {
        if let exact = places[evidence] { return exact }
        var place = 0
        while true {
            let state = states[place]
            let outcome: Outcome?
            switch state.step {
            case .ask(let question):
                switch evidence.reply(to: question) {
                case .answer(let answer): outcome = .answer(answer)
                case .notSure: outcome = .notSure
                case nil: outcome = nil
                }
            case .attempt(let fix):
                switch evidence.attempt(of: fix) {
                case .failed: outcome = .failed
                case .impossible: outcome = .impossible
                case nil: outcome = nil
                }
            case .list, .handOver: outcome = nil
            }
            guard let outcome, let next = state.branches.first(where: { $0.outcome == outcome })?.target else {
                return place
            }
            place = next
        }
    }
}
