import KiriwakeCore

/// Asks which of several symptoms holds; its answers exclude each other.
package struct Question: Sendable {
    /// A symptom as it is offered to choose.
    package struct Answer: Sendable {
        package let symptom: Located<SymptomID>
        package let label: Localized<String>
        package let hint: Localized<String>

        package init(symptom: Located<SymptomID>, label: Localized<String>, hint: Localized<String>) {
            self.symptom = symptom
            self.label = label
            self.hint = hint
        }
    }

    /// Answers that a question may have; nobody reads more.
    package static let answerLimit = 50

    package let id: QuestionID
    /// Its title is what is asked, its body how to find out.
    package let article: Article
    package let why: Localized<String>
    package let effort: Effort
    /// In the order shown.
    package let answers: [Answer]
    package let offersNoneOfThese: Bool

    package init(
        id: QuestionID, article: Article, why: Localized<String>, effort: Effort, answers: [Answer],
        offersNoneOfThese: Bool
    ) {
        self.id = id
        self.article = article
        self.why = why
        self.effort = effort
        self.answers = answers
        self.offersNoneOfThese = offersNoneOfThese
    }
}
