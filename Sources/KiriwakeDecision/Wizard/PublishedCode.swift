import KiriwakeCore
package import KiriwakeModel

/// A code that was published, with what the articles of today still know of its evidence.
package struct PublishedCode: Sendable {
    package let code: CaseCode
    /// The answers and fixes that there still are.
    package let evidence: Evidence
    /// Whether that is all that the code stood for. Only then may a state have it.
    let isWhole: Bool
}

extension PublishedCode {
    /// Looks up what is recorded, by the names that articles have now.
    package init(_ recorded: RecordedState, _ model: DecisionModel, _ former: FormerNames) {
        var evidence = Evidence(model)
        for piece in recorded.pieces {
            switch piece {
            case .reply(let question, let reply):
                let id = former.present(question, .question)
                guard let place = model.questions.firstIndex(where: { $0.id == id }),
                    let reply = model.questions[place].replies.reply(named: former.present(reply, .symptom))
                else { continue }
                evidence = evidence.adding(reply, to: place)
            case .attempt(let fix, let attempt):
                let id = former.present(fix, .fix)
                guard let place = model.fixes.firstIndex(where: { $0.id == id }) else { continue }
                evidence = evidence.adding(attempt, of: place)
            }
        }
        self.init(code: recorded.code, evidence: evidence, isWhole: evidence.count == recorded.pieces.count)
    }
}

extension RecordedState {
    /// A state as it is to be recorded.
    package init(code: CaseCode, _ evidence: Evidence, _ model: DecisionModel) {
        let replies = evidence.allReplies.map { question, reply in
            let question = model.questions[question]
            return Piece.reply(question: question.id, reply: question.replies.name(of: reply))
        }
        let attempts = evidence.allAttempts.map { fix, attempt in
            Piece.attempt(fix: model.fixes[fix].id, attempt)
        }
        self.init(code: code, pieces: replies + attempts)
    }
}
