import KiriwakeModel

@testable import KiriwakeDecision

extension Claims {
    /// What articles state that say how often each answer of each question is seen: as often as the model has it.
    /// - Parameter isSilent: whether the article of a cause says nothing of a question.
    static func everything(
        in model: DecisionModel, isSilent: (Place<Cause>, Place<Question>) -> Bool = { _, _ in false }
    ) -> [OfferedAnswer: Indexed<Cause, Double?>] {
        var stated: [OfferedAnswer: Indexed<Cause, Double?>] = [:]
        for (question, asked) in model.questions.indexed() {
            for answer in asked.replies.symptoms.indices {
                let row = asked.likelihood[.offered(answer)]
                stated[OfferedAnswer(question: question, answer: answer)] = Indexed(
                    row.indexed().map { cause, chance in isSilent(cause, question) ? nil : chance })
            }
        }
        return stated
    }
}
