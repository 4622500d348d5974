package import KiriwakeCore
package import KiriwakeDecision
import KiriwakeModel

/// The judgement of some evidence, for other programs: causes, fixes, questions and answers by id.
package struct JudgementDocument {
    private let model: DecisionModel

    package init(_ model: DecisionModel) { self.model = model }

    package func json(_ judgement: Onward.Judgement) -> JSON {
        let names = StepNames(model)
        let belief = judgement.belief
        return .object([
            ("version", .integer(1)),
            (
                "posterior",
                .object(belief.ranking.map { (model.causes[$0], .number(belief.probabilities[$0])) })
            ),
            ("step", .object([names.member(judgement.step)])),
            ("sequence", .array(judgement.sequence.map { .string(model.fixes[$0].id) })),
            (
                "outcomes",
                .array(
                    judgement.outcomes.map { outcome, probability in
                        .object([
                            ("outcome", .string(names.outcome(outcome, of: judgement.step))),
                            ("probability", .number(probability)),
                        ])
                    })
            ),
            (
                "after-repair",
                judgement.afterRepair.map { .string(EvidenceFragment(model).text($0.allReplies, $0)) } ?? .null
            ),
            ("finding", FindingDocument(model).json(judgement.finding)),
        ])
    }
}
