import KiriwakeDecision
import KiriwakeTestSupport
import Testing

@testable import KiriwakeCommands

struct RepeatedEvidenceTests {
    @Test(arguments: [
        ("q0=q0-a0,q0=q0-a1", "", "", "'q0' is answered twice; expected each question once"),
        ("", "f0,f0", "", "'f0' is named twice; expected each fix once"),
        ("", "f0", "f0", "'f0' is named twice; expected each fix once"),
    ])
    func `what is named twice is refused`(given: String, failed: String, impossible: String, told: String) {
        let model = RandomModel.make(seed: 3, causes: 4...4, questions: 3...3, fixes: 4...4, guarded: true)
        let error = #expect(throws: (any Error).self) {
            try EvidenceArgument(model).evidence(given: given, failed: failed, impossible: impossible)
        }
        #expect(error.map { "\($0)" }?.contains(told) == true)
    }
}
