import KiriwakeCore
import KiriwakeDecision

/// The decision graph for other programs: every state with what is known there, what it advises and where that leads.
/// `version` changes when a key changes its meaning.
package struct PolicyDocument {
    /// Causes that are less likely are left out of a state's belief.
    private static let leastBelief = 0.01
    private let wizard: Wizard
    private let reach: [Double]

    package init(_ wizard: Wizard) {
        self.wizard = wizard
        reach = PolicyReport.reach(of: wizard.policy)
    }

    private var model: DecisionModel { wizard.model }

    /// A state is named by its place in the list; the first is where everybody begins.
    package var json: JSON {
        .object([
            ("version", .integer(1)),
            ("states", .array(wizard.policy.states.indices.map(state))),
        ])
    }

    private func state(_ place: Int) -> JSON {
        let state = wizard.policy.states[place]
        return .object([
            ("code", wizard.code(place).map { .string("\($0)") } ?? .null),
            ("evidence", evidence(state.evidence)),
            ("reach", .number(reach[place])),
            ("belief", belief(state.belief)),
            ("step", step(state.step)),
            (
                "branches",
                .array(
                    state.branches.map { branch in
                        .object([
                            ("outcome", .string(outcome(branch.outcome, of: state.step))),
                            ("probability", .number(branch.probability)),
                            ("target", branch.target.map { .integer($0) } ?? .null),
                        ])
                    })
            ),
        ])
    }

    private func evidence(_ evidence: Evidence) -> JSON {
        let replies = evidence.allReplies.map { question, reply in
            switch reply {
            case .answer(let answer):
                (model.questions[question].id, JSON.string(model.questions[question].answers[answer]))
            case .notSure: (model.questions[question].id, JSON.string("not-sure"))
            }
        }
        let attempts = evidence.allAttempts.map { fix, attempt in
            (model.fixes[fix].id, JSON.string(attempt == .failed ? "failed" : "impossible"))
        }
        return .object([("answers", .object(replies)), ("fixes", .object(attempts))])
    }

    private func belief(_ belief: Belief) -> JSON {
        .object(
            belief.ranking.filter { belief.probabilities[$0] >= Self.leastBelief }
                .map { (model.causes[$0], .number(belief.probabilities[$0])) })
    }

    private func step(_ step: Policy.Step) -> JSON {
        switch step {
        case .ask(let question): .object([("ask", .string(model.questions[question].id))])
        case .attempt(let fix): .object([("try", .string(model.fixes[fix].id))])
        case .list(let fixes): .object([("list", .array(fixes.map { .string(model.fixes[$0].id) }))])
        case .handOver: .object([("hand-over", .boolean(true))])
        }
    }

    /// The id of an answer, or `not-sure`, `worked`, `failed`, `impossible`.
    private func outcome(_ outcome: Policy.Outcome, of step: Policy.Step) -> String {
        switch (outcome, step) {
        case (.answer(let answer), .ask(let question)): model.questions[question].answers[answer]
        case (.answer, _): preconditionFailure("only a question has answers")
        case (.notSure, _): "not-sure"
        case (.worked, _): "worked"
        case (.failed, _): "failed"
        case (.impossible, _): "impossible"
        }
    }
}
