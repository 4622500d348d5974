package import KiriwakeModel

/// What to do in each state of evidence: a graph without cycles, since evidence only grows.
package struct Policy: Sendable {
    package enum Step: Hashable, Sendable {
        case ask(Place<Question>)
        case attempt(Place<Fix>)
        /// Beyond the budget: the fixes left, in order.
        case list([Place<Fix>])
        /// Nothing is left that is worth its cost.
        case handOver
    }

    package enum Outcome: Hashable, Sendable {
        case answer(Answer)
        case notSure
        case worked
        case failed
        case impossible

        package init(_ reply: Reply) {
            switch reply {
            case .answer(let answer): self = .answer(answer)
            case .notSure: self = .notSure
            }
        }

        package init(_ attempt: Attempt) {
            switch attempt {
            case .failed: self = .failed
            case .impossible: self = .impossible
            case .worked: self = .worked
            }
        }
    }

    package struct Branch: Sendable {
        package let outcome: Outcome
        /// Probability of this outcome in this state.
        package let probability: Double
        /// The state it leads to; nil when the reader is done.
        package let target: Place<State>?
    }

    package struct State: Sendable {
        package let evidence: Evidence
        package let belief: Belief
        package let step: Step
        package let branches: [Branch]
        /// Probability of getting here from the first state.
        package let reach: Double
        /// The step with which it continues, where the belief is enough to name a cause: what is asked next decides
        /// whether that is too early.
        package let beyond: Policy.Step?

        /// Whether a script continues from here, one step at a time: the page lists fixes, or hands the reader over only
        /// because there were no states left for what could be asked.
        package var goesOn: Bool { if case .list = step { true } else { beyond != nil } }

        /// The state that an outcome leads to; nil where it ends the path or cannot occur.
        package func next(after outcome: Outcome) -> Place<State>? {
            branches.first { $0.outcome == outcome }?.target
        }
    }

    /// The first state, at which readers begin.
    package static let start = Place<State>(0)

    package let states: Indexed<State, State>
    private let places: [Evidence: Place<State>]

    init(states: Indexed<State, State>) {
        self.states = states
        places = Dictionary(uniqueKeysWithValues: zip(states.map(\.evidence), states.indices))
    }

    /// The state with exactly this evidence.
    package func state(with evidence: Evidence) -> Place<State>? { places[evidence] }

    /// Follows a path from the first state.
    /// - Parameter outcome: what comes of a state's step; nil ends the path there.
    /// - Returns: the state where the path ends.
    /// - Complexity: steps of the path, at most questions plus fixes.
    @discardableResult
    package func follow(_ outcome: (Place<State>, State) -> Outcome?) -> Place<State> {
        Self.walk { place in outcome(place, states[place]).flatMap(states[place].next) }
    }

    /// Walks from the first state.
    /// - Parameter next: the state after one; nil ends the path there.
    /// - Returns: the state where the path ends.
    @discardableResult
    static func walk(_ next: (Place<State>) -> Place<State>?) -> Place<State> {
        var place = start
        while let following = next(place) { place = following }
        return place
    }

    /// The state of a reader who starts over and gives the replies already known: the state with all of them, else the
    /// last one on the path for which the next reply is known.
    package func replay(_ evidence: Evidence) -> Place<State> {
        if let exact = places[evidence] { return exact }
        return follow { _, state in
            switch state.step {
            case .ask(let question): evidence.reply(to: question).map(Outcome.init)
            case .attempt(let fix): evidence.attempt(of: fix).map(Outcome.init)
            case .list, .handOver: nil
            }
        }
    }
}
