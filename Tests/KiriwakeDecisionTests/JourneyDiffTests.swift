import KiriwakeTestSupport
import Testing

@testable import KiriwakeDecision

struct JourneyDiffTests {
    private func version(guarded: Bool, ratio: Double = 0.8) -> JourneyDiff.Version {
        let model = DecisionModel(
            causes: ["device", "second"], prior: [1, 1],
            questions: [
                .init(
                    id: "heading", cost: 0.5, answers: ["check", "two-step"],
                    likelihood: [[0.95, 0.05], [0.05, 0.95]])
            ],
            fixes: [
                .init(
                    id: "call", cost: 20, isIrreversible: false, repairs: [.init(cause: 0, chance: ratio)], needs: [],
                    guards: []),
                .init(
                    id: "reset", cost: 25, isIrreversible: false, isRisky: true,
                    repairs: [.init(cause: 1, chance: 0.97)], needs: [],
                    guards: guarded ? [.init(lookalike: 0, tellApart: [0])] : []),
            ], parameters: DecisionParameters())
        return .init(model: model, policy: PolicyCompiler(model: model, maxStates: 200).compile())
    }

    @Test func `nothing changes between a version and itself`() {
        let diff = JourneyDiff(version(guarded: true), version(guarded: true), people: 2_000, seed: 3)
        #expect(diff.people == 2_000)
        #expect(diff.changed == 0)
        #expect(diff.firstFixes.isEmpty)
        #expect(diff.questions.isEmpty)
        #expect(diff.lostGuards.isEmpty)
        #expect(diff.before.cost == diff.after.cost)
    }

    @Test func `a guard that is gone is told`() {
        let diff = JourneyDiff(version(guarded: true), version(guarded: false), people: 2_000, seed: 3)
        #expect(diff.lostGuards == [.init(fix: "reset", lookalike: "device")])
    }

    @Test func `a fix that no longer helps gives its place to another`() {
        let diff = JourneyDiff(version(guarded: true), version(guarded: true, ratio: 0.001), people: 2_000, seed: 3)
        #expect(diff.changed > 0.3)
        #expect(diff.firstFixes.first?.before == "call")
        #expect(diff.after.cost > diff.before.cost)
    }
}
