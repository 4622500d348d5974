import KiriwakeDecision
import KiriwakeModel
import KiriwakeWording

/// Causes, fixes, symptoms and comparisons as the pages of one language link to them, by their indices in findings.
struct Catalog: Sendable {
    /// A cause or a fix.
    struct ArticleEntry: Sendable {
        let id: String
        let title: String
        let summary: String?
        let address: Address
        /// Name of its drawing.
        let picture: String?
    }

    struct SymptomEntry: Sendable {
        /// Beside its question.
        let label: String
        /// Where its question is not shown.
        let title: String
        let summary: String?
        /// Nil for one without an article.
        let address: Address?
        let picture: String?
    }

    /// A symptom as an answer to a question.
    struct AnswerEntry: Sendable {
        let symptom: SymptomID
        /// The wizard's page of a reader who has given this answer alone; nil where there is none.
        let start: Address?
    }

    struct QuestionEntry: Sendable {
        let id: String
        /// Why it is asked.
        let why: String?
        let answers: Indexed<Question.Answer, AnswerEntry>
    }

    let causes: Indexed<Cause, ArticleEntry>
    let fixes: Indexed<Fix, ArticleEntry>
    let symptoms: [SymptomID: SymptomEntry]
    let questions: Indexed<Question, QuestionEntry>
    let comparisons: Indexed<KnowledgeGraph.ConfusablePair, Address>
}

extension Catalog {
    /// - Parameter wizard: nil where there is nothing to decide.
    init(_ graph: KnowledgeGraph, _ wizard: Wizard?, _ language: Language) {
        let symptoms = graph.symptoms.values.map { symptom in
            let entry = SymptomEntry(
                label: graph.label(of: symptom.id, in: language),
                title: graph.standaloneName(of: symptom.id, in: language),
                summary: symptom.article?.text(in: language).summary,
                address: symptom.article.map { _ in .symptom(symptom.id) },
                picture: symptom.article?.picture?.value)
            return (symptom.id, entry)
        }
        self.init(
            causes: graph.causes.values.mapValues { ArticleEntry($0.id, $0.article, .cause($0.id), language) },
            fixes: graph.fixes.values.mapValues { ArticleEntry($0.id, $0.article, .fix($0.id), language) },
            symptoms: Dictionary(uniqueKeysWithValues: symptoms),
            questions: graph.questions.values.mapValues { question in
                QuestionEntry(
                    id: question.id.rawValue, why: question.why[language],
                    answers: question.answers.mapValues { answer in
                        let symptom = answer.symptom.value
                        let state = wizard?.state(answering: symptom, in: graph)
                        return AnswerEntry(symptom: symptom, start: state.flatMap { wizard?.address(of: $0) })
                    })
            },
            comparisons: graph.confusablePairs.mapValues { .comparison($0.name) })
    }
}

extension Catalog.ArticleEntry {
    fileprivate init<Kind>(_ id: Identifier<Kind>, _ article: Article, _ address: Address, _ language: Language) {
        let text = article.text(in: language)
        self.init(
            id: id.rawValue, title: text.title, summary: text.summary, address: address,
            picture: article.picture?.value)
    }
}
