/// One thing that a reader can observe.
package struct Symptom: Sendable {
    package let id: SymptomID
    /// Absent for a symptom that is written only as an answer of its question.
    package let article: Article?

    package init(id: SymptomID, article: Article?) {
        self.id = id
        self.article = article
    }
}
