import KiriwakeTestSupport
import Testing

@testable import KiriwakeDecision

struct CaseRunnerTests {
    private static let model = DecisionModel(
        causes: ["device", "second"], prior: [3, 1],
        questions: [
            .init(
                id: "heading", cost: 0.5, answers: ["check", "two-step"], likelihood: [[0.97, 0.03], [0.03, 0.97]])
        ],
        fixes: [
            .init(
                id: "call", cost: 20, isIrreversible: false, repairs: [.init(cause: 0, chance: 0.8)], needs: [],
                guards: []),
            .init(
                id: "reset", cost: 60, isIrreversible: false, repairs: [.init(cause: 1, chance: 0.97)], needs: [],
                guards: [.init(lookalike: 0, tellApart: [0])]),
        ], parameters: DecisionParameters())

    private func run(_ tested: DecisionCase) -> CaseRunner.Run {
        CaseRunner(PolicyCompiler(model: Self.model, maxStates: 100).compile(), Self.model.parameters).run(tested)
    }

    @Test func `a case holds when its goal is reached in time and nothing forbidden is offered`() {
        let device = run(.init(given: [0: .answer(0)], goal: .cause(0), within: 1, never: [1]))
        #expect(device.holds)
        #expect(device.questionsToGoal == 0)
        #expect(run(.init(given: [0: .answer(1)], goal: .fix(1), within: 1, never: [])).holds)
    }

    @Test func `a case is broken by a goal too late, a goal never reached, and a forbidden fix`() {
        #expect(!run(.init(given: [0: .answer(1)], goal: .fix(1), within: 0, never: [])).holds)
        #expect(run(.init(given: [:], goal: .fix(1), within: nil, never: [])).questionsToGoal == nil)
        let second = run(.init(given: [0: .answer(1)], goal: nil, within: nil, never: [1]))
        #expect(!second.holds)
        #expect(second.forbidden.map(\.fix) == [1])
    }

    @Test func `a question the case does not name is answered not sure`() {
        #expect(run(.init(given: [:], goal: nil, within: nil, never: [])).path.first?.outcome == .notSure)
    }
}
