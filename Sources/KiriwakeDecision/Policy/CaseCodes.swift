import KiriwakeCore

/// Six-digit names of states, to be read out on the phone.
///
/// A code comes from a hash of what the state's evidence says by id, so it stays the same as long as that evidence
/// exists, whatever else changes in the content.
package struct CaseCodes: Sendable {
    /// Codes from 100000 to 999999, by the state's place.
    package let codes: [Int]

    /// - Complexity: linear in states; a collision, expected once in some 900,000 pairs, moves the later key on.
    package init(_ policy: Policy, _ model: DecisionModel) {
        let keys = policy.states.map { Self.key(of: $0.evidence, model) }
        var codes = Array(repeating: 0, count: keys.count)
        var taken: Set<Int> = []
        for place in keys.indices.sorted(by: { keys[$0] < keys[$1] }) {
            var code = Int(Self.hash(keys[place]) % 900_000) + 100_000
            while !taken.insert(code).inserted { code = code == 999_999 ? 100_000 : code + 1 }
            codes[place] = code
        }
        self.codes = codes
    }

    /// Evidence in words that do not depend on places: `question=answer;fix!failed`.
    static func key(of evidence: Evidence, _ model: DecisionModel) -> String {
        let replies = evidence.allReplies.map { question, reply in
            switch reply {
            case .answer(let answer): "\(model.questions[question].id)=\(model.questions[question].answers[answer])"
            case .notSure: "\(model.questions[question].id)?"
            }
        }
        let attempts = evidence.allAttempts.map { fix, attempt in
            "\(model.fixes[fix].id)!\(attempt == .failed ? "failed" : "impossible")"
        }
        return (replies + attempts).sorted().joined(separator: ";")
    }

    /// FNV-1a with the halves mixed so that the remainder uses all of them.
    private static func hash(_ text: String) -> UInt64 {
        let hash = FNV1a.hash(text.utf8)
        return hash ^ (hash >> 32)
    }
}
