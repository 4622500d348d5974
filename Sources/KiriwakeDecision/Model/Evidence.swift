/// What is known: the answers given and the fixes that failed or could not be carried out, in whatever order.
package struct Evidence: Hashable, Sendable {
    package enum Reply: Hashable, Sendable {
        case answer(Int)
        case notSure
    }

    package enum Attempt: Hashable, Sendable {
        case failed
        case impossible
    }

    /// First by question: 0 not asked, 1 not sure, 2 + place of the answer; then by fix: 0 not tried, 1 failed,
    /// 2 impossible.
    private var codes: [UInt8]
    private let questions: Int

    /// No evidence.
    package init(questions: Int, fixes: Int) {
        codes = Array(repeating: 0, count: questions + fixes)
        self.questions = questions
    }

    /// Pieces of evidence: replies and attempts.
    package var count: Int { codes.count { $0 != 0 } }

    package func reply(to question: Int) -> Reply? {
        switch codes[question] {
        case 0: nil
        case 1: .notSure
        case let code: .answer(Int(code) - 2)
        }
    }

    /// Whether the reply to a question is one of its answers, not "not sure".
    package func isAnswered(_ question: Int) -> Bool { codes[question] > 1 }

    package func attempt(of fix: Int) -> Attempt? {
        switch codes[questions + fix] {
        case 0: nil
        case 1: .failed
        default: .impossible
        }
    }

    /// The same with one more reply, or with another reply to the same question.
    package func adding(_ reply: Reply, to question: Int) -> Evidence {
        var copy = self
        switch reply {
        case .notSure: copy.codes[question] = 1
        case .answer(let place):
            precondition(place < 254, "a question has at most 253 answers")
            copy.codes[question] = UInt8(place + 2)
        }
        return copy
    }

    package func adding(_ attempt: Attempt, of fix: Int) -> Evidence {
        var copy = self
        copy.codes[questions + fix] = attempt == .failed ? 1 : 2
        return copy
    }

    /// Questions replied to, by place, with the replies.
    package var allReplies: [(question: Int, reply: Reply)] {
        (0..<questions).compactMap { question in reply(to: question).map { (question, $0) } }
    }

    /// Fixes tried, by place, with what came of it.
    package var allAttempts: [(fix: Int, attempt: Attempt)] {
        (0..<(codes.count - questions)).compactMap { fix in attempt(of: fix).map { (fix, $0) } }
    }

    // Bytes are compared and hashed as a whole; by element it would be the slowest part of compiling.

    package static func == (left: Evidence, right: Evidence) -> Bool { left.codes == right.codes }

    package func hash(into hasher: inout Hasher) {
        codes.withUnsafeBytes { hasher.combine(bytes: $0) }
    }
}
