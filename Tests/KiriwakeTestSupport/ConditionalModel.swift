import KiriwakeCore
package import KiriwakeDecision
import KiriwakeModel

/// Random problems in which questions depend on answers, fixes wait for questions and lead to others, readers differ in
/// what they know, a person helps whatever the cause, and the cause may be one that no article describes.
package enum ConditionalModel {
    package static func make(
        seed: UInt64, guarded: Bool, parameters: DecisionParameters = DecisionParameters()
    ) -> DecisionModel {
        let plain = RandomModel.make(seed: seed, questions: 2...5, guarded: guarded)
        var random = SeededGenerator(seed: seed ^ 0xC0DE)
        var causes = plain.causes
        let unwritten = causes.append(Cause.somethingElse)
        var prior = plain.prior.mapValues { $0 * 0.95 }
        prior.append(0.05)
        let questions = Indexed<Question, DecisionModel.Question>(
            plain.questions.indexed().map { place, question in
                let earlier = plain.questions.indices.prefix(upTo: place)
                let dependsOn = earlier.randomElement(using: &random).flatMap { other in
                    Bool.random(using: &random) ? other : nil
                }
                let onlyIf = dependsOn.map { other -> [OfferedAnswer] in
                    let offered = plain.questions[other].replies.symptoms.indices
                    return offered.shuffled(using: &random).prefix(Int.random(in: 1...2, using: &random))
                        .map { OfferedAnswer(question: other, answer: $0) }
                }
                return DecisionModel.Question(
                    id: question.id, cost: question.cost,
                    notSure: [0.05, 0.25, 0.5].randomElement(using: &random) ?? 0.05, onlyIf: onlyIf ?? [],
                    replies: question.replies,
                    likelihood: question.answers.map { answer in
                        var row = question.likelihood[answer]
                        row.append(1 / Double(question.answers.count))
                        return row
                    })
            })
        var fixes = plain.fixes.mapValues { fix in
            DecisionModel.Fix(
                id: fix.id, cost: fix.cost, isIrreversible: fix.isIrreversible, repairs: Array(fix.repairs),
                needs: fix.needs, guards: fix.guards,
                askFirst: questions.indices.filter { _ in Double.random(in: 0..<1, using: &random) < 0.2 },
                followUp: Bool.random(using: &random) ? questions.indices.randomElement(using: &random) : nil)
        }
        fixes.append(
            .init(
                id: "call", cost: 35, isIrreversible: false,
                repairs: causes.indices.map { .init(cause: $0, chance: 0.8) }, needs: [], guards: []))
        return DecisionModel(
            causes: causes, somethingElse: unwritten, prior: prior, questions: questions, fixes: fixes,
            parameters: parameters)
    }
}
