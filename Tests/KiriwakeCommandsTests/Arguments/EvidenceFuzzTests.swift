import KiriwakeDecision
import KiriwakeTestSupport
import Testing

@testable import KiriwakeCommands

struct EvidenceFuzzTests {
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

    /// Whatever is typed, or stands in an address, is evidence of this model or is refused.
    @Test func `evidence arguments`() async throws {
        let model = RandomModel.make(seed: 3, causes: 4...4, questions: 3...3, fixes: 4...4, guarded: true)
        let fuzzer = Fuzzer(
            "evidence", seeds: ["q0=q0-a1,q1=not-sure", "f0,f1", "1;q0=q0-a1;f0:failed", "q2=none-of-these"],
            words: ["=", ",", ";", ":", "q0", "q1=", "not-sure", "f0", ":failed", ":impossible", "1;"])
        try await fuzzer.run { bytes in
            let text = String(decoding: bytes, as: UTF8.self)
            let argument = EvidenceArgument(model)
            for (given, failed) in [(text, ""), ("", text)] {
                do {
                    let evidence = try argument.evidence(given: given, failed: failed, impossible: "")
                    #expect(model.questions.indices.count >= evidence.allReplies.count)
                } catch {
                    #expect("\(error)".contains("'"), "\(error)")
                }
            }
            do throws(EvidenceFragment.Problem) {
                let evidence = try EvidenceFragment(model).evidence(in: text)
                #expect(evidence.allAttempts.count <= model.fixes.count)
            } catch {
                #expect(!error.rawValue.isEmpty)
            }
        }
    }
}
