/// A symptom, as an answer that a question offers.
package struct OfferedAnswer: Hashable, Sendable {
    package let question: Place<Question>
    package let answer: Place<Question.Answer>

    package init(question: Place<Question>, answer: Place<Question.Answer>) {
        self.question = question
        self.answer = answer
    }
}
