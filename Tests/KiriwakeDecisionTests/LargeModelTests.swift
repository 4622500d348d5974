import KiriwakeTestSupport
import Testing

@testable import KiriwakeDecision

struct LargeModelTests {
    /// The aim is 3 s with nothing else running; the bound leaves room for a slow machine, not for another order of growth.
    @Test func `two hundred causes, a hundred questions, 250 fixes and 3,000 states compile in seconds`() {
        let model = RandomModel.make(
            seed: 11, causes: 200...200, questions: 100...100, fixes: 250...250, repairShare: 0.02, guarded: true)
        let clock = ContinuousClock()
        var states = 0
        let time = clock.measure { states = PolicyCompiler(model: model, maxStates: 3_000).compile().states.count }
        #expect(states > 2_900)
        #expect(time < .seconds(20))
    }

    @Test(arguments: 0..<60)
    func `other ids and another order change nothing but names and places`(seed: Int) {
        let model = RandomModel.make(seed: UInt64(seed), guarded: true)
        let renamed = Self.reversed(model)
        let cost = { (model: DecisionModel) in
            PolicyReport(PolicyCompiler(model: model, maxStates: 50_000).compile(), model)
        }
        let (one, other) = (cost(model), cost(renamed))
        // Equal costs may be settled the other way round, which costs the same by what the search can see.
        #expect(abs(one.expectedCost / other.expectedCost - 1) < 0.02)
        #expect(abs(one.perfectInformation - other.perfectInformation) < 1e-9)
    }

    /// The same model with causes, questions and fixes in reverse order.
    private static func reversed(_ model: DecisionModel) -> DecisionModel {
        let cause = { (place: Int) in model.causes.count - 1 - place }
        let question = { (place: Int) in model.questions.count - 1 - place }
        return DecisionModel(
            causes: model.causes.reversed().map { "x" + $0 }, prior: model.prior.reversed(),
            questions: model.questions.reversed().map { old in
                .init(
                    id: "x" + old.id, cost: old.cost, answers: old.answers,
                    likelihood: old.likelihood.map { $0.reversed() })
            },
            fixes: model.fixes.reversed().map { old in
                .init(
                    id: "x" + old.id, cost: old.cost, isIrreversible: old.isIrreversible,
                    repairs: old.repairs.map { .init(cause: cause($0.cause), chance: $0.chance) },
                    needs: old.needs.map { .init(question: question($0.question), answer: $0.answer) },
                    guards: old.guards.map {
                        .init(lookalike: cause($0.lookalike), tellApart: $0.tellApart.map(question))
                    })
            }, parameters: model.parameters)
    }
}
