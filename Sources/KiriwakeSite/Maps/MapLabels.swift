import KiriwakeDecision
import KiriwakeModel

/// What the parts of a map are called in one language; parts are named by place.
package struct MapLabels: Sendable {
    let graph: KnowledgeGraph
    let texts: Texts
    private let language: Language

    package init(_ graph: KnowledgeGraph, theme: Theme, language: Language) {
        self.graph = graph
        texts = theme.texts[language.index]
        self.language = language
    }

    var languageTag: String { language.tag }

    func question(_ place: Int) -> String { graph.questions.values[place].article.text(in: language).title }

    /// - Parameter answer: beyond the author's answers stands "none of these".
    func answer(_ answer: Int, to question: Int) -> String {
        let answers = graph.questions.values[question].answers
        guard answer < answers.count else { return texts["none-of-these"] }
        return answers[answer].label[language] ?? answers[answer].symptom.value.rawValue
    }

    func symptom(_ id: SymptomID) -> String {
        graph.symptoms[id]?.article?.text(in: language).title ?? id.rawValue
    }

    func cause(_ place: Int) -> String { graph.causes.values[place].article.text(in: language).title }

    func fix(_ place: Int) -> String { graph.fixes.values[place].article.text(in: language).title }

    func step(_ step: Policy.Step) -> String {
        switch step {
        case .ask(let question): self.question(question)
        case .attempt(let fix): self.fix(fix)
        case .list: texts["list-title"]
        case .handOver: texts["handover-title"]
        }
    }

    func outcome(_ outcome: Policy.Outcome, of step: Policy.Step) -> String {
        switch (outcome, step) {
        case (.answer(let answer), .ask(let question)): self.answer(answer, to: question)
        case (.answer, _): preconditionFailure("only a question has answers")
        case (.notSure, _): texts["not-sure"]
        case (.worked, _): texts["outcome-worked"]
        case (.failed, _): texts["outcome-failed"]
        case (.impossible, _): texts["outcome-impossible"]
        }
    }

    /// A probability as whole percent; what is more than nothing is never `0 %`.
    static func percent(_ probability: Double) -> String {
        let rounded = Int((probability * 100).rounded())
        return rounded == 0 && probability > 0 ? "<\u{a0}1\u{a0}%" : "\(rounded)\u{a0}%"
    }
}
