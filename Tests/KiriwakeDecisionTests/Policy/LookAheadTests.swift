import KiriwakeTestSupport
import Testing

@testable import KiriwakeDecision

struct LookAheadTests {
    @Test func `on five hundred random models the policy costs hardly more than the best, and never more than greedy`()
    {
        var excess: [Double] = []
        for seed in 0..<500 {
            let model = RandomModel.make(seed: UInt64(1000 + seed), guarded: seed.isMultiple(of: 2))
            var solver = ExactSolver(model)
            let exact = solver.value()
            let cost = { (plans: Int) in
                let compiler = PolicyCompiler(model: model, maxStates: 100_000, plans: plans)
                return PolicyReport(compiler.compile(), model)
            }
            let found = cost(LookAhead.plans)
            #expect(found.expectedCost >= exact * (1 - 1e-9), "seed \(seed)")
            #expect(found.expectedCost <= exact * 1.05, "seed \(seed)")
            #expect(found.expectedCost <= cost(0).expectedCost * (1 + 1e-9), "seed \(seed)")
            #expect(found.perfectInformation <= exact * (1 + 1e-9), "seed \(seed)")
            excess.append(found.expectedCost / exact - 1)
        }
        #expect(excess.reduce(0, +) / 500 <= 0.01)
    }

    @Test func `the report counts what a policy costs, by hand`() {
        let model = DecisionModel(
            causes: ["jam", "cable"], prior: [1, 1],
            questions: [
                .init(id: "light", cost: 1, notSure: 0, answers: ["red", "green"], likelihood: [[1, 0], [0, 1]])
            ],
            fixes: [
                .init(
                    id: "pull", cost: 20, isIrreversible: false, repairs: [.init(cause: 0, chance: 1)], needs: [],
                    guards: []),
                .init(
                    id: "push", cost: 20, isIrreversible: false, repairs: [.init(cause: 1, chance: 1)], needs: [],
                    guards: []),
            ], parameters: DecisionParameters(changes: ["impossible": 0]))
        let policy = PolicyCompiler(model: model, maxStates: 100).compile()
        let report = PolicyReport(policy, model)
        #expect(report.expectedCost == 21)
        #expect(report.perfectInformation == 20)
        #expect(report.withoutQuestions == 30)
        #expect(Departures(policy).share == 0)
        #expect(report.statesByQuestion.map(\.states) == [1])
    }
}
