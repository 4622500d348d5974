package import KiriwakeCore
package import KiriwakeDecision
import KiriwakeModel

/// The decision graph for other programs: every state with what is known there, what it advises and which states
/// follow. `version` changes when a key changes its meaning.
package struct PolicyDocument {
    /// Causes that are less likely are left out of a state's belief.
    private static let leastBelief = 0.01
    private let wizard: Wizard
    private let reach: Indexed<Policy.State, Double>

    package init(_ wizard: Wizard) {
        self.wizard = wizard
        reach = PolicyReport.reach(of: wizard.policy)
    }

    private var model: DecisionModel { wizard.model }
    private var names: StepNames { StepNames(model) }

    /// A state is identified by its index in the list; every reader begins at the first.
    package var json: JSON {
        .object([
            ("version", .integer(1)),
            ("states", .array(wizard.policy.states.indices.map(state))),
        ])
    }

    private func state(_ place: Place<Policy.State>) -> JSON {
        let state = wizard.policy.states[place]
        return .object([
            ("code", wizard.code(place).map { .string($0.description) } ?? .null),
            ("evidence", evidence(state.evidence)),
            ("reach", .number(reach[place])),
            ("belief", belief(state.belief)),
            ("finding", FindingDocument(model).json(wizard.findings.states[place])),
            ("step", .object([names.member(state.step)])),
            (
                "branches",
                .array(
                    state.branches.map { branch in
                        .object([
                            ("outcome", .string(names.outcome(branch.outcome, of: state.step))),
                            ("probability", .number(branch.probability)),
                            ("target", branch.target.map { .integer($0.index) } ?? .null),
                        ])
                    })
            ),
        ])
    }

    private func evidence(_ evidence: Evidence) -> JSON {
        let replies = evidence.allReplies.map { question, reply in
            (model.questions[question].id, JSON.string(model.questions[question].replies.name(of: reply)))
        }
        let attempts = evidence.allAttempts.map { fix, attempt in
            (model.fixes[fix].id, JSON.string(attempt.rawValue))
        }
        return .object([("answers", .object(replies)), ("fixes", .object(attempts))])
    }

    private func belief(_ belief: Belief) -> JSON {
        .object(
            belief.ranking.filter { belief.probabilities[$0] >= Self.leastBelief }
                .map { (model.causes[$0], .number(belief.probabilities[$0])) })
    }
}
