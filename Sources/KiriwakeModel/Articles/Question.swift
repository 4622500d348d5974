package import KiriwakeCore

/// Asks which of several symptoms holds; its answers exclude each other.
package struct Question: Sendable {
    /// A symptom as an answer to choose.
    package struct Answer: Sendable {
        package let symptom: Located<SymptomID>
        /// What it is called beside its question.
        package let label: Localized<String>
        /// What it is called where its question is not shown: the same, if that can be understood there.
        package let standaloneName: Localized<String>
        package let hint: Localized<String>
        /// How often readers see it whose cause has nothing to do with the question; nil where it shares what the other
        /// answers leave.
        package let normally: Strength?

        package init(
            symptom: Located<SymptomID>, label: Localized<String>, standaloneName: Localized<String>? = nil,
            hint: Localized<String>, normally: Strength? = nil
        ) {
            self.symptom = symptom
            self.label = label
            self.standaloneName = standaloneName ?? label
            self.hint = hint
            self.normally = normally
        }
    }

    /// Most answers that a question may have; readers do not read more.
    package static let answerLimit = 50

    package let id: QuestionID
    /// Its title is what is asked, its body how to find out.
    package let article: Article
    package var why = Localized<String>()
    package var effort = Effort.look
    package var knownBy = KnownBy.most
    /// Answers of which one must have been given before it is asked; empty where it always applies.
    package var onlyIf: [Located<SymptomID>] = []
    /// In the order shown.
    package var answers: Indexed<Answer, Answer> = []
    package var offersNoneOfThese = false

    package init(id: QuestionID, article: Article) {
        self.id = id
        self.article = article
    }

    /// What may be replied, by name.
    package var replies: Replies {
        Replies(symptoms: answers.map(\.symptom.value.rawValue), offersNoneOfThese: offersNoneOfThese)
    }
}
