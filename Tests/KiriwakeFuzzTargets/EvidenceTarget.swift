import KiriwakeCommands
import KiriwakeDecision
import KiriwakeTestSupport

extension FuzzTarget {
    /// Whatever is typed, or stands in an address, is evidence of this model or is refused.
    package static let evidence = FuzzTarget(
        name: "evidence", seeds: ["q0=q0-a1,q1=not-sure", "f0,f1", "1;q0=q0-a1;f0:failed", "q2=none-of-these"],
        words: ["=", ",", ";", ":", "q0", "q1=", "not-sure", "f0", ":failed", ":impossible", "1;"],
        check: { bytes in
            let text = String(decoding: bytes, as: UTF8.self)
            for (given, failed) in [(text, ""), ("", text)] {
                do {
                    let evidence = try EvidenceArgument(model).evidence(given: given, failed: failed, impossible: "")
                    try expect(model.questions.indices.count >= evidence.allReplies.count, text)
                } catch let fault as Fault {
                    throw fault
                } catch {
                    try expect("\(error)".contains("'"), "\(error)")
                }
            }
            // What an address holds is refused by throwing, or is evidence.
            if let evidence = try? EvidenceFragment(model).evidence(in: text) {
                try expect(evidence.allAttempts.count <= model.fixes.count, text)
            }
        })

    private static let model = RandomModel.make(seed: 3, causes: 4...4, questions: 3...3, fixes: 4...4, guarded: true)
}
