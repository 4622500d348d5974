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

    /// By question: 0 not asked, 1 not sure, 2 + place of the answer.
    private var replies: [UInt8]
    /// By fix: 0 not tried, 1 failed, 2 impossible.
    private var attempts: [UInt8]

    /// No evidence.
    package init(questions: Int, fixes: Int) {
        replies = Array(repeating: 0, count: questions)
        attempts = Array(repeating: 0, count: fixes)
    }

    package func reply(to question: Int) -> Reply? {
        switch replies[question] {
        case 0: nil
        case 1: .notSure
        case let code: .answer(Int(code) - 2)
        }
    }

    package func attempt(of fix: Int) -> Attempt? {
        switch attempts[fix] {
        case 0: nil
        case 1: .failed
        default: .impossible
        }
    }

    /// The same with one more reply, or with another reply to the same question.
    package func adding(_ reply: Reply, to question: Int) -> Evidence {
        var copy = self
        switch reply {
        case .notSure: copy.replies[question] = 1
        case .answer(let place):
            precondition(place < 254, "a question has at most 253 answers")
            copy.replies[question] = UInt8(place + 2)
        }
        return copy
    }

    package func adding(_ attempt: Attempt, of fix: Int) -> Evidence {
        var copy = self
        copy.attempts[fix] = attempt == .failed ? 1 : 2
        return copy
    }

    /// Questions replied to, by place, with the replies.
    package var allReplies: [(question: Int, reply: Reply)] {
        replies.indices.compactMap { question in reply(to: question).map { (question, $0) } }
    }

    /// Fixes tried, by place, with what came of it.
    package var allAttempts: [(fix: Int, attempt: Attempt)] {
        attempts.indices.compactMap { fix in attempt(of: fix).map { (fix, $0) } }
    }
}
