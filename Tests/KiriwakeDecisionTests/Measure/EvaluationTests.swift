import KiriwakeModel
import KiriwakeTestSupport
import Testing

@testable import KiriwakeDecision

struct EvaluationTests {
    private func evaluate(
        _ model: DecisionModel, people: Int = 20_000, behaviour: ReaderModel = ReaderModel(), jobs: Int = 2
    ) -> Evaluation {
        let policy = PolicyCompiler(model: model, maxStates: 500).compile()
        return Evaluation.simulate(.init(model, policy), people: people, seed: 7, behaviour: behaviour, jobs: jobs)
    }

    @Test func `readers cost what the model expects when they behave as it assumes`() {
        for seed in 0..<20 {
            let model = RandomModel.make(seed: UInt64(seed), guarded: true)
            let parameters = model.parameters
            let policy = PolicyCompiler(model: model, maxStates: 100_000).compile()
            let behaviour = ReaderModel(
                slip: parameters.slip, notSure: parameters.notSureMost, impossible: parameters.impossible)
            // What a fix needs is one and the same fact for a reader, while the model draws it anew for each fix.
            guard model.fixes.allSatisfy(\.needs.isEmpty) else { continue }
            let simulated = Evaluation.simulate(
                .init(model, policy), people: 40_000, seed: 3, behaviour: behaviour, jobs: 2)[.wizard].total.cost
            let expected = PolicyReport(policy, model).expectedCost
            #expect(abs(simulated / expected - 1) < 0.03, "seed \(seed): \(simulated) for \(expected)")
        }
    }

    @Test func `the same seed gives the same readers, with any number of threads`() {
        let model = RandomModel.make(seed: 4, guarded: true)
        let sums = [1, 2, 5].map { jobs in
            evaluate(model, people: 5_001, behaviour: ReaderModel(slip: 0.1, notSure: 0.1), jobs: jobs).results.map {
                [$0.total.cost, $0.total.resolved, $0.total.questions, Double($0.total.people)]
            }
        }
        #expect(sums[0] == sums[1])
        #expect(sums[0] == sums[2])
        #expect(sums[0].allSatisfy { $0[3] == 5_001 })
    }

    @Test func `a risky fix that cannot help is counted when it comes before one that can`() {
        let fix = { (id: String, cost: Double, cause: Place<Cause>, isRisky: Bool) in
            DecisionModel.Fix(
                id: id, cost: cost, isIrreversible: false, isRisky: isRisky,
                repairs: [.init(cause: cause, chance: 0.97)], needs: [], guards: [])
        }
        let model = DecisionModel(
            causes: ["device", "second"], prior: [1, 1], questions: [],
            fixes: [fix("reset", 10, 1, true), fix("call", 20, 0, false)], parameters: DecisionParameters())
        let wizard = evaluate(model)[.wizard]
        // Everybody is told to reset first, which helps only the second.
        #expect(wizard.byCause[0].wrongFix == 1)
        #expect(wizard.byCause[1].wrongFix == 0)
        #expect(abs(wizard.total.wrongFix - 0.5) < 0.02)
        #expect(evaluate(model)[.perfectInformation].total.wrongFix == 0)
    }

    @Test func `knowing the cause costs least, and the wizard less than a checklist`() {
        var cheaper = 0
        for seed in 0..<60 {
            let evaluation = evaluate(RandomModel.make(seed: UInt64(seed), guarded: false), people: 4_000)
            let cost = { (guidance: Guidance) in evaluation[guidance].total.cost }
            #expect(cost(.perfectInformation) <= cost(.wizard) * 1.02, "seed \(seed)")
            if cost(.wizard) <= cost(.checklist) * 1.02 { cheaper += 1 }
        }
        #expect(cheaper >= 57)
    }

    @Test func `where the script runs, readers are asked beyond the pages; where it does not, they follow the list`()
        throws
    {
        let wizard = try #require(
            try Wizard.compile(
                try Content.read(SmallGraph.articles).knowledge.graph, parameters: DecisionParameters(), maxStates: 1,
                named: []))
        let evaluate = { (script: Double) in
            Evaluation.simulate(
                .init(wizard), people: 4_000, seed: 2, behaviour: ReaderModel(script: script), jobs: 2)
        }
        let (with, without, half) = (evaluate(1), evaluate(0), evaluate(0.5))
        #expect(with[.wizard].total.questions > 0)
        #expect(without[.wizard].total.questions == 0)
        #expect(without[.wizard].total.cost == without[.pages].total.cost)
        #expect(with[.pages].total.cost == without[.pages].total.cost)
        #expect(abs(half[.wizard].total.questions / with[.wizard].total.questions - 0.5) < 0.05)
    }
}
