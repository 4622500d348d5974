import KiriwakeCore
import KiriwakeModel

/// Articles interpreted one by one; the ids that they name are not resolved yet.
struct Drafts: Sendable {
    struct SymptomDraft: Sendable {
        let symptom: Symptom
        let causes: [KnowledgeGraph.Edge<Cause>]
        let otherwise: Located<Strength>?
    }

    struct AnswerDraft: Sendable {
        let symptom: Located<SymptomID>
        let label: Localized<String>
        let hint: Localized<String>
        /// The label is written in the question, so the symptom needs no file.
        let isInline: Bool
        let otherwise: Located<Strength>?
        let formerly: [Located<SymptomID>]
    }

    struct QuestionDraft: Sendable {
        /// Without its answers.
        let question: Question
        let normally: [KnowledgeGraph.Edge<Symptom>]
        let answers: [AnswerDraft]
    }

    struct CauseDraft: Sendable {
        let cause: Cause
        let symptoms: [KnowledgeGraph.Edge<Symptom>]
        let fixes: [KnowledgeGraph.Edge<Fix>]
        let cases: [CaseDraft]
    }

    struct CaseDraft: Sendable {
        let location: SourceLocation
        /// Names of replies by question.
        let given: [(question: Located<QuestionID>, reply: Located<String>)]
        /// A cause or a fix.
        let goal: Located<String>?
        let within: Int?
        let never: [Located<FixID>]
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
    /// Files left out because their authors call them drafts, in order, relative to the content folder.
    private(set) var unpublished: [String] = []
    var diagnostics: [Diagnostic] = []

    /// One interpreted article.
    enum Draft: Sendable {
        case symptom(SymptomDraft)
        case question(QuestionDraft)
        case cause(CauseDraft)
        case fix(FixDraft)
        case guide(Guide)
    }

    /// What became of one article: nil stands for one whose name is not an id, or that is not published.
    struct Interpreted: Sendable {
        var draft: Draft?
        var diagnostics: [Diagnostic] = []
        var unpublished: [ContentPath] = []
    }

    /// Sorts articles by their kind, in the order given.
    init(_ articles: [Interpreted]) {
        for article in articles {
            diagnostics += article.diagnostics
            unpublished += article.unpublished.map(\.path)
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
