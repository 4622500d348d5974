import KiriwakeModel

/// Names for answers where their question is not shown, as in a list of symptoms.
///
/// Most answers are called the same there. Some say nothing without their question, and are named with it: those called
/// yes or no, those that two questions offer in the same words, and those written in their question without a hint.
struct StandaloneNames {
    private let languages: [Language]
    /// By index of the language: how often each label occurs, and those that say yes or no as often as they like.
    private let uses: [[String: Int]]

    init(_ questions: Table<Question, Question>, yesNo: YesNoWords, languages: [Language]) {
        self.languages = languages
        uses = languages.map { language in
            var uses: [String: Int] = [:]
            for label in questions.values.flatMap(\.answers).compactMap({ $0.label[language] }) {
                uses[Self.folded(label), default: 0] += 1
            }
            for word in [yesNo.yes[language], yesNo.no[language]].compactMap({ $0 }) { uses[Self.folded(word)] = .max }
            return uses
        }
    }

    /// The question with every answer's name.
    func naming(_ question: Question, isWritten: (SymptomID) -> Bool) -> Question {
        var question = question
        question.answers = question.answers.mapValues { answer in
            var names = answer.label
            for language in languages {
                guard let label = answer.label[language] else { continue }
                let isExplained = isWritten(answer.symptom.value) || !(answer.hint[language] ?? "").isEmpty
                let isAmbiguous = uses[language.index][Self.folded(label)] ?? 0 > 1
                guard !isExplained || isAmbiguous else { continue }
                names[exactly: language] = "\(question.article.title(in: language)) – \(label)"
            }
            return Question.Answer(
                symptom: answer.symptom, label: answer.label, standaloneName: names, hint: answer.hint,
                normally: answer.normally)
        }
        return question
    }

    /// The symptoms that have an article, titled by these names.
    static func titling(
        _ symptoms: Table<Symptom, Symptom>, by questions: Table<Question, Question>, languages: [Language]
    ) -> Table<Symptom, Symptom> {
        let answers = questions.values.flatMap(\.answers)
        let names = Dictionary(answers.map { ($0.symptom.value, $0) }, uniquingKeysWith: { first, _ in first })
        return Table(
            symptoms.values.map { symptom in
                guard let article = symptom.article, let answer = names[symptom.id],
                    languages.contains(where: { answer.standaloneName[$0] != answer.label[$0] })
                else { return (symptom.id, symptom) }
                let titled = article.titled(answer.standaloneName, languages: languages)
                return (symptom.id, Symptom(id: symptom.id, article: titled))
            })
    }

    /// Letters and digits alone, in lower case.
    private static func folded(_ label: String) -> String {
        String(label.lowercased().filter { $0.isLetter || $0.isNumber })
    }
}
