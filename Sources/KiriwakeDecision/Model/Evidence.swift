package import KiriwakeModel

/// What is known: the replies given and the fixes that failed or could not be carried out, in whatever order.
package struct Evidence: Hashable, Sendable {
    /// By question: 0 not asked, 1 not sure, 2 none of these, 3 + index of the answer.
    private var replies: [UInt8]
    /// By fix: 0 not tried, 1 failed, 2 impossible, 3 worked.
    private var attempts: [UInt8]

    /// No evidence.
    init(questions: Int, fixes: Int) {
        replies = Array(repeating: 0, count: questions)
        attempts = Array(repeating: 0, count: fixes)
    }

    /// No evidence.
    package init(_ model: DecisionModel) { self.init(questions: model.questions.count, fixes: model.fixes.count) }

    /// Pieces of evidence: replies and attempts.
    package var count: Int { replies.count { $0 != 0 } + attempts.count { $0 != 0 } }

    package func reply(to question: Place<Question>) -> Reply? {
        switch replies[question.index] {
        case 0: nil
        case 1: .notSure
        case 2: .answer(.noneOfThese)
        case let code: .answer(.offered(Place(Int(code) - 3)))
        }
    }

    /// Whether the reply to a question is one of its answers, not "not sure".
    package func isAnswered(_ question: Place<Question>) -> Bool { replies[question.index] > 1 }

    package func attempt(of fix: Place<Fix>) -> Attempt? {
        switch attempts[fix.index] {
        case 0: nil
        case 1: .failed
        case 2: .impossible
        default: .worked
        }
    }

    /// The same with one more reply, or with another reply to the same question.
    package func adding(_ reply: Reply, to question: Place<Question>) -> Evidence {
        var copy = self
        switch reply {
        case .notSure: copy.replies[question.index] = 1
        case .answer(.noneOfThese): copy.replies[question.index] = 2
        case .answer(.offered(let answer)):
            precondition(answer.index < 253, "a question offers at most 253 answers")
            copy.replies[question.index] = UInt8(answer.index + 3)
        }
        return copy
    }

    package func adding(_ attempt: Attempt, of fix: Place<Fix>) -> Evidence {
        var copy = self
        copy.attempts[fix.index] =
            switch attempt {
            case .failed: 1
            case .impossible: 2
            case .worked: 3
            }
        return copy
    }

    /// Whether a question was answered so.
    package func contains(_ answer: OfferedAnswer) -> Bool {
        reply(to: answer.question) == .answer(.offered(answer.answer))
    }

    /// Whether other evidence says all this, and perhaps more.
    func isPart(of other: Evidence) -> Bool {
        zip(replies, other.replies).allSatisfy { $0 == 0 || $0 == $1 }
            && zip(attempts, other.attempts).allSatisfy { $0 == 0 || $0 == $1 }
    }

    /// Fixes that did not help.
    package var failedFixes: [Place<Fix>] { fixes { $0 == 1 } }

    /// Fixes that did not help, or helped against something else: what they repair is hardly what is wrong.
    package var exhaustedFixes: [Place<Fix>] { fixes { $0 == 1 || $0 == 3 } }

    private func fixes(_ isWanted: (UInt8) -> Bool) -> [Place<Fix>] {
        attempts.indices.filter { isWanted(attempts[$0]) }.map { Place($0) }
    }

    /// The same without the reply to a question.
    func removing(_ question: Place<Question>) -> Evidence {
        var copy = self
        copy.replies[question.index] = 0
        return copy
    }

    /// Questions replied to, in their order, with the replies.
    package var allReplies: [(question: Place<Question>, reply: Reply)] {
        replies.indices.compactMap { index in reply(to: Place(index)).map { (Place(index), $0) } }
    }

    /// Fixes tried, in their order, with the result.
    package var allAttempts: [(fix: Place<Fix>, attempt: Attempt)] {
        attempts.indices.compactMap { index in attempt(of: Place(index)).map { (Place(index), $0) } }
    }

    // Bytes are compared and hashed as a whole; doing so by element would be the slowest part of compiling.

    package static func == (left: Evidence, right: Evidence) -> Bool {
        left.replies == right.replies && left.attempts == right.attempts
    }

    package func hash(into hasher: inout Hasher) {
        replies.withUnsafeBytes { hasher.combine(bytes: $0) }
        attempts.withUnsafeBytes { hasher.combine(bytes: $0) }
    }
}
