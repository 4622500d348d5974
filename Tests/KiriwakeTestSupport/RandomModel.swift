import KiriwakeCore
package import KiriwakeDecision
import KiriwakeModel

/// Troubleshooting problems drawn from a seed.
package enum RandomModel {
    /// - Parameters:
    ///   - causes: number of causes is drawn from this range; likewise the others.
    ///   - repairShare: probability that a fix has a chance against a cause.
    ///   - guarded: whether fixes get guards against causes that they do not repair.
    package static func make(
        seed: UInt64, causes: ClosedRange<Int> = 2...6, questions: ClosedRange<Int> = 1...4,
        fixes: ClosedRange<Int> = 2...5, repairShare: Double = 0.45, guarded: Bool,
        parameters: DecisionParameters = DecisionParameters()
    ) -> DecisionModel {
        var random = SeededGenerator(seed: seed)
        let causeCount = Int.random(in: causes, using: &random)
        let strengths = [0.97, 0.8, 0.35, 0.08, 0.01]
        let questionList = (0..<Int.random(in: questions, using: &random)).map { number in
            let answers = Int.random(in: 2...4, using: &random)
            let byCause = (0..<causeCount).map { _ in
                DecisionModel.distribution(
                    (0..<answers).map { _ in
                        Bool.random(using: &random) ? strengths.randomElement(using: &random) : nil
                    }, floor: parameters.floor, slip: parameters.slip)
            }
            return DecisionModel.Question(
                id: "q\(number)", cost: [0.5, 1, 4].randomElement(using: &random) ?? 1,
                answers: (0..<answers).map { "q\(number)-a\($0)" },
                likelihood: (0..<answers).map { answer in Indexed(byCause.map { $0[answer] }) })
        }
        let places = (0..<causeCount).map { Place<Cause>($0) }
        let fixList = (0..<Int.random(in: fixes, using: &random)).map { number -> DecisionModel.Fix in
            let drawn = places.filter { _ in Double.random(in: 0..<1, using: &random) < repairShare }
            let repaired = drawn.isEmpty ? [Place<Cause>(Int.random(in: 0..<causeCount, using: &random))] : drawn
            let isIrreversible = Double.random(in: 0..<1, using: &random) < 0.1
            let others = places.filter { !repaired.contains($0) }
            let hasGuard = guarded && !others.isEmpty && Bool.random(using: &random)
            let cost = Double(Int.random(in: 1...60, using: &random)) + (isIrreversible ? 600 : 0)
            let repairs = repaired.map { cause in
                DecisionModel.Fix.Repair(
                    cause: cause, chance: [0.97, 0.8, 0.35].randomElement(using: &random) ?? 0.8)
            }
            var needs: [DecisionModel.Fix.Need] = []
            if Double.random(in: 0..<1, using: &random) < 0.2 {
                let answer = questionList[0].answers.randomElement(using: &random) ?? .noneOfThese
                needs.append(.init(question: Place(0), answer: answer))
            }
            var guards: [DecisionModel.Fix.Guard] = []
            if hasGuard {
                let lookalike = others.randomElement(using: &random) ?? Place(0)
                let question = Place<Question>(Int.random(in: 0..<questionList.count, using: &random))
                guards.append(.init(lookalike: lookalike, tellApart: [question]))
            }
            return DecisionModel.Fix(
                id: "f\(number)", cost: cost, isIrreversible: isIrreversible, repairs: repairs, needs: needs,
                guards: guards)
        }
        return DecisionModel(
            causes: Indexed((0..<causeCount).map { "c\($0)" }),
            prior: Indexed((0..<causeCount).map { _ in [32.0, 16, 4, 1, 0.25].randomElement(using: &random) ?? 1 }),
            questions: Indexed(questionList), fixes: Indexed(fixList), parameters: parameters)
    }
}
