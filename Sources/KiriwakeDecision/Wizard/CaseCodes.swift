import KiriwakeCore
package import KiriwakeModel

/// The case codes of a policy's states.
///
/// A code comes from a hash of the state's evidence, written with ids, so it stays the same as long as that evidence
/// exists, whatever else changes in the content. A code that was published stays with its evidence, even where an id has
/// changed or two hashes collide, and no other state ever gets it.
package struct CaseCodes: Sendable {
    package let codes: Indexed<Policy.State, CaseCode>

    /// - Parameter published: codes that readers may have kept, each once.
    /// - Complexity: linear in states; on a collision, expected once in some 900,000 pairs, the later key takes the
    ///   next free code.
    package init(_ policy: Policy, _ model: DecisionModel, published: [PublishedCode] = []) {
        let keys = policy.states.mapValues { Self.key(of: $0.evidence, model) }
        var codes = keys.mapValues { CaseCode(hash: Self.hash($0)) }
        // Where the same evidence was published under two codes, since an id has changed between, the hash's comes first.
        let whole = published.filter(\.isWhole).sorted { $0.code < $1.code }
        let kept = Dictionary(grouping: whole, by: \.evidence).mapValues { $0.map(\.code) }
        var taken = Set(published.map(\.code))
        for place in keys.indices.sorted(by: { keys[$0] < keys[$1] }) {
            if let known = kept[policy.states[place].evidence] {
                if !known.contains(codes[place]) { codes[place] = known[0] }
                continue
            }
            while !taken.insert(codes[place]).inserted { codes[place] = codes[place].next }
        }
        self.codes = codes
    }

    /// Evidence written without indices: `question=answer;fix!failed`.
    static func key(of evidence: Evidence, _ model: DecisionModel) -> String {
        let replies = evidence.allReplies.map { question, reply in
            let question = model.questions[question]
            return switch reply {
            case .answer(let answer): "\(question.id)=\(question.replies.name(of: answer))"
            case .notSure: "\(question.id)?"
            }
        }
        let attempts = evidence.allAttempts.map { fix, attempt in
            "\(model.fixes[fix].id)!\(attempt.rawValue)"
        }
        return (replies + attempts).sorted().joined(separator: ";")
    }

    /// FNV-1a with the halves mixed so that the remainder uses all of them.
    private static func hash(_ text: String) -> UInt64 {
        let hash = FNV1a.hash(text.utf8)
        return hash ^ (hash >> 32)
    }
}
