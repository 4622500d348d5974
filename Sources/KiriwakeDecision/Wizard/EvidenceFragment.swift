package import KiriwakeModel

/// Evidence in an address, after `#`: `1;question=reply;fix:attempt`, by ids, in the order in which the reader gave it.
///
/// Only what `text` could have made is read, so a fragment that was cut or altered is never taken for other evidence.
package struct EvidenceFragment: Sendable {
    /// Why a fragment cannot be read.
    package enum Problem: String, Error, Sendable, Hashable {
        /// Longer than every question and fix of the model together.
        case tooLong = "too-long"
        /// Written in another form than this version's.
        case otherVersion = "other-version"
        case malformed
        /// It names an id that the model does not have.
        case unknown
        /// A second reply to one question, or a second attempt at one fix.
        case contradictory
    }

    private static let version = "1"
    private let model: DecisionModel

    package init(_ model: DecisionModel) { self.model = model }

    /// - Parameter replies: those of the evidence, in the order to keep.
    /// - Returns: the text after `#`; empty for no evidence.
    package func text(_ replies: [(question: Place<Question>, reply: Reply)], _ evidence: Evidence) -> String {
        let given = replies.map { question, reply in
            "\(model.questions[question].id)=\(model.questions[question].replies.name(of: reply))"
        }
        let tried = evidence.allAttempts.map { fix, attempt in
            "\(model.fixes[fix].id):\(attempt.rawValue)"
        }
        return given.isEmpty && tried.isEmpty ? "" : ([Self.version] + given + tried).joined(separator: ";")
    }

    /// - Returns: the evidence, without its order.
    package func evidence(in text: String) throws(Problem) -> Evidence {
        var evidence = Evidence(model)
        guard !text.isEmpty else { return evidence }
        guard text.utf8.count <= limit else { throw .tooLong }
        let parts = text.split(separator: ";", omittingEmptySubsequences: false)
        guard parts[0] == Self.version else {
            throw !parts[0].isEmpty && parts[0].utf8.allSatisfy { (48...57).contains($0) } ? .otherVersion : .malformed
        }
        for part in parts.dropFirst() {
            guard let sign = part.firstIndex(where: { $0 == "=" || $0 == ":" }) else { throw .malformed }
            let name = String(part[..<sign])
            let value = String(part[part.index(after: sign)...])
            guard QuestionID(rawValue: name) != nil, SymptomID(rawValue: value) != nil else { throw .malformed }
            if part[sign] == "=" {
                guard let question = model.questions.firstIndex(where: { $0.id == name }),
                    let reply = model.questions[question].replies.reply(named: value)
                else { throw .unknown }
                guard evidence.reply(to: question) == nil else { throw .contradictory }
                evidence = evidence.adding(reply, to: question)
            } else {
                guard let attempt = Attempt(rawValue: value) else { throw .malformed }
                guard let fix = model.fixes.firstIndex(where: { $0.id == name }) else { throw .unknown }
                guard evidence.attempt(of: fix) == nil else { throw .contradictory }
                evidence = evidence.adding(attempt, of: fix)
            }
        }
        return evidence
    }

    /// Bytes of the longest text there can be: every question and every fix, each with its longest reply.
    private var limit: Int {
        let replies = model.questions.reduce(0) { sum, question in
            sum + question.id.utf8.count + 2 + (question.replies.names.map(\.utf8.count).max() ?? 0)
        }
        let attempts = model.fixes.reduce(0) { $0 + $1.id.utf8.count + 2 + Attempt.impossible.rawValue.utf8.count }
        return Self.version.utf8.count + replies + attempts
    }
}

extension Wizard {
    /// The evidence of a reader who reports a symptom, in an address; nil where the wizard cannot begin with it.
    package func fragment(answering symptom: SymptomID, in graph: KnowledgeGraph) -> String? {
        graph.answer(of: symptom).flatMap { model.evidence(answering: [$0]) }.map(fragment)
    }

    /// Evidence in an address, with the answers in the order in which they are asked from the beginning.
    package func fragment(of evidence: Evidence) -> String {
        EvidenceFragment(model).text(repliesInOrder(evidence), evidence)
    }
}
