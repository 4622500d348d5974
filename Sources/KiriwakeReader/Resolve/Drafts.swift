import KiriwakeCore
import KiriwakeModel

/// Articles understood one by one; what they name is not looked up yet.
struct Drafts: Sendable {
    struct SymptomDraft: Sendable {
        let symptom: Symptom
        let causes: [KnowledgeGraph.Edge<Cause>]
    }

    struct AnswerDraft: Sendable {
        let symptom: Located<SymptomID>
        let label: Localized<String>
        let hint: Localized<String>
        /// The label is written in the question, so the symptom needs no file.
        let isInline: Bool
    }

    struct QuestionDraft: Sendable {
        let id: QuestionID
        let article: Article
        let why: Localized<String>
        let effort: Effort
        let answers: [AnswerDraft]
        let offersNoneOfThese: Bool
    }

    struct CauseDraft: Sendable {
        let cause: Cause
        let symptoms: [KnowledgeGraph.Edge<Symptom>]
        let fixes: [KnowledgeGraph.Edge<Fix>]
        /// By case, what it leads to, a cause or a fix.
        let goals: [Located<String>?]
    }

    struct FixDraft: Sendable {
        let fix: Fix
        let causes: [KnowledgeGraph.Edge<Cause>]
    }

    var symptoms: [SymptomDraft] = []
    var questions: [QuestionDraft] = []
    var causes: [CauseDraft] = []
    var fixes: [FixDraft] = []
    var guides: [Guide] = []
    var diagnostics: [Diagnostic] = []

    /// One article understood.
    enum Draft: Sendable {
        case symptom(SymptomDraft)
        case question(QuestionDraft)
        case cause(CauseDraft)
        case fix(FixDraft)
        case guide(Guide)
    }

    /// Sorts articles by their kind, in the order given.
    /// - Parameter articles: absent is the draft of an article whose name is no id.
    init(_ articles: [(draft: Draft?, diagnostics: [Diagnostic])]) {
        for article in articles {
            diagnostics += article.diagnostics
            switch article.draft {
            case .symptom(let symptom): symptoms.append(symptom)
            case .question(let question): questions.append(question)
            case .cause(let cause): causes.append(cause)
            case .fix(let fix): fixes.append(fix)
            case .guide(let guide): guides.append(guide)
            case nil: continue
            }
        }
    }
}
