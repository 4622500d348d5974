import KiriwakeCore
import KiriwakeModel

/// Articles understood one by one; what they name is not looked up yet.
struct Drafts {
    struct SymptomDraft {
        let symptom: Symptom
        let causes: [KnowledgeGraph.Edge<Cause>]
    }

    struct AnswerDraft {
        let symptom: Located<SymptomID>
        let label: Localized<String>
        let hint: Localized<String>
        /// The label is written in the question, so the symptom needs no file.
        let isInline: Bool
    }

    struct QuestionDraft {
        let id: QuestionID
        let article: Article
        let why: Localized<String>
        let effort: Effort
        let answers: [AnswerDraft]
        let offersNoneOfThese: Bool
    }

    struct CauseDraft {
        let cause: Cause
        let symptoms: [KnowledgeGraph.Edge<Symptom>]
        let fixes: [KnowledgeGraph.Edge<Fix>]
    }

    struct FixDraft {
        let fix: Fix
        let causes: [KnowledgeGraph.Edge<Cause>]
    }

    var symptoms: [SymptomDraft] = []
    var questions: [QuestionDraft] = []
    var causes: [CauseDraft] = []
    var fixes: [FixDraft] = []
    var guides: [Guide] = []
    var diagnostics: [Diagnostic] = []

    /// Understands each group by the kind of its folder.
    init(_ groups: [ArticleGroup], languages: Int) {
        for group in groups {
            diagnostics += group.base.diagnostics + group.translations.flatMap(\.diagnostics)
            var reader = DraftReader(group, languages: languages)
            switch group.base.path.kind {
            case .symptom: reader.symptom().map { symptoms.append($0) }
            case .question: reader.question().map { questions.append($0) }
            case .cause: reader.cause().map { causes.append($0) }
            case .fix: reader.fix().map { fixes.append($0) }
            case .guide: guides.append(reader.guide())
            }
            diagnostics += reader.diagnostics
        }
    }
}
