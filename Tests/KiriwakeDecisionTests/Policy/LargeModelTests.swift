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
}
