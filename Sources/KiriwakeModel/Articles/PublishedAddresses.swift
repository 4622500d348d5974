package import KiriwakeCore

/// A page of the wizard that was published once: its code, and what it stood for, by the ids of that day.
package struct RecordedState: Sendable, Hashable {
    package enum Piece: Sendable, Hashable {
        /// - reply: an answer's id, `none-of-these` or `not-sure`.
        case reply(question: String, reply: String)
        case attempt(fix: String, Attempt)

        /// `question=reply`, `fix!failed` or `fix!impossible`.
        package var text: String {
            switch self {
            case .reply(let question, let reply): "\(question)=\(reply)"
            case .attempt(let fix, let attempt): "\(fix)!\(attempt.rawValue)"
            }
        }
    }

    package let code: CaseCode
    /// In the order of their texts.
    package let pieces: [Piece]

    package init(code: CaseCode, pieces: [Piece]) {
        self.code = code
        self.pieces = pieces.sorted { $0.text < $1.text }
    }

    /// As it is written in `addresses.tsv`, without the end of the line.
    package var line: String { "\(code)\t" + pieces.map(\.text).joined(separator: " ") }
}

/// What `addresses.tsv` says: every page of the wizard that was ever published.
package struct PublishedAddresses: Sendable {
    /// In the order of their codes, each once.
    package let states: [Located<RecordedState>]
    /// Questions, answers and fixes of which the author says that nothing took their place, as `questions/line-light`.
    package let removed: [String]
    /// Lines that begin with `#`.
    package let comments: [String]

    /// - Parameter states: each code once.
    package init(states: [Located<RecordedState>] = [], removed: [String] = [], comments: [String] = []) {
        self.states = states.sorted { $0.value.code < $1.value.code }
        self.removed = removed
        self.comments = comments
    }
}
