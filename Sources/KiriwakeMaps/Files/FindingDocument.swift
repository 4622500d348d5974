package import KiriwakeCore
package import KiriwakeDecision
import KiriwakeModel

/// The finding at a state, for other programs: causes, fixes, questions and answers by id.
package struct FindingDocument {
    private let model: DecisionModel

    package init(_ model: DecisionModel) { self.model = model }

    package func json(_ finding: StateFinding) -> JSON {
        .object([
            ("named", finding.named.map(named) ?? .null),
            ("fits-none", .boolean(finding.fitsNone)), ("conflict", finding.conflict.map(conflict) ?? .null),
            ("others", .array(finding.others.map { .object(belief($0.cause, $0.likelihood)) })),
            ("reason", reason(finding.reason)),
        ])
    }

    private func named(_ named: StateFinding.Named) -> JSON {
        .object(
            belief(named.cause, named.likelihood) + [
                ("early", .boolean(named.isEarly)), ("settled", .boolean(named.isSettled)),
                ("because", .array(named.pointing.map(answer))),
                ("not", .array(named.lookalikes.map(lookalike))),
            ])
    }

    private func conflict(_ conflict: StateFinding.Conflict) -> JSON {
        .object([
            ("bits", .number(conflict.bits)),
            ("answers", .array([conflict.first, conflict.second].map(answer))),
            ("change", .string(model.questions[conflict.change].id)),
        ])
    }

    private func reason(_ reason: StateFinding.Reason) -> JSON {
        switch reason {
        case .ask(let pair):
            .object([("separates", pair.map { .array([cause($0.first), cause($0.second)]) } ?? .null)])
        case .attempt(let choice):
            .object([
                ("ground", .string(choice.ground.rawValue)),
                (
                    "aim",
                    choice.aim.map { aim in
                        .object([("cause", cause(aim.cause)), ("because", .array(aim.pointing.map(answer)))])
                    } ?? .null
                ),
                ("cannot-help", .array(choice.cannotHelp.map(cause))),
            ])
        case .end: .null
        }
    }

    private func cause(_ cause: Place<Cause>) -> JSON { .string(model.causes[cause]) }

    private func lookalike(_ lookalike: StateFinding.Lookalike) -> JSON {
        .object([
            ("cause", cause(lookalike.cause)),
            ("because", lookalike.ruledOutBy.map(answer) ?? .null),
            ("ineffective-fixes", .array(lookalike.ineffectiveFixes.map { .string(model.fixes[$0].id) })),
        ])
    }

    private func belief(_ cause: Place<Cause>, _ likelihood: Likelihood) -> [(String, JSON)] {
        [("cause", self.cause(cause)), ("likelihood", .string(likelihood.rawValue))]
    }

    private func answer(_ offered: OfferedAnswer) -> JSON {
        let question = model.questions[offered.question]
        return .object([
            ("question", .string(question.id)),
            ("answer", .string(question.replies.name(of: .offered(offered.answer)))),
        ])
    }
}
