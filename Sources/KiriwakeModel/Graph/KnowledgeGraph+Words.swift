/// What things are called.
extension KnowledgeGraph {
    /// A symptom as it is called where it is an answer, else by its article.
    package func label(of symptom: SymptomID, in language: Language) -> String {
        offered(symptom)?.label[language] ?? symptoms[symptom]?.article?.title(in: language) ?? symptom.rawValue
    }

    /// A symptom as it is called where its question is not shown.
    package func standaloneName(of symptom: SymptomID, in language: Language) -> String {
        offered(symptom)?.standaloneName[language] ?? label(of: symptom, in: language)
    }

    package func label(of answer: OfferedAnswer, in language: Language) -> String {
        label(of: symptom(of: answer), in: language)
    }

    /// What a cause says of symptoms, in the author's order.
    package func shownSymptoms(of cause: CauseID) -> [Edge<Symptom>] {
        causes.place(of: cause).map { shownSymptoms[$0] } ?? []
    }

    /// Which fixes help against a cause, in the author's order.
    package func remedies(of cause: CauseID) -> [Edge<Fix>] { causes.place(of: cause).map { remedies[$0] } ?? [] }
}
