import KiriwakeCore
import KiriwakeDecision
import KiriwakeModel
import KiriwakeSite

/// The wizard in the terminal: reads a number or a letter for each step until the reader is done.
struct Conversation {
    private let wizard: Wizard
    private let graph: KnowledgeGraph
    private let contact: Contact?
    private let language: Language
    private let texts: Texts
    /// States passed, the present one last.
    private var way = [0]

    init(_ compiled: CompiledWizard, _ language: Language) throws {
        wizard = compiled.wizard
        graph = compiled.knowledge.graph
        contact = compiled.knowledge.humanContact
        self.language = language
        texts = try compiled.texts(language)
    }

    /// Ends when the reader is done, has nothing more to try, types `q`, or the input ends.
    mutating func run() throws {
        while let place = way.last {
            let state = wizard.policy.states[place]
            let choices = show(state)
            guard !choices.isEmpty else { return }
            Terminal.show("  b \(texts["back"])   w ?   q ×\n> ")
            guard let line = readLine() else { return Terminal.show("\n") }
            switch line {
            case "q": return
            case "b": if way.count > 1 { way.removeLast() }
            case "w": Terminal.show(why(place))
            case let typed:
                guard let number = Int(typed), choices.indices.contains(number - 1) else { continue }
                guard let next = choices[number - 1].target else { return Terminal.show("✓\n") }
                way.append(next)
            }
        }
    }

    private typealias Choice = (label: String, target: Int?)

    private func show(_ state: Policy.State) -> [Choice] {
        let choices: [Choice]
        switch state.step {
        case .ask(let place):
            let question = graph.questions.values[place]
            Terminal.show("\n\(question.article.text(in: language).title)\n")
            choices = state.branches.map { branch in (label(branch.outcome, question), branch.target) }
        case .attempt(let place):
            show(graph.fixes.values[place])
            choices = state.branches.map { branch in (label(branch.outcome, nil), branch.target) }
        case .list(let fixes):
            for fix in fixes { show(graph.fixes.values[fix]) }
            showContact()
            choices = []
        case .handOver:
            showContact()
            choices = []
        }
        for (number, choice) in choices.enumerated() { Terminal.show("  \(number + 1) \(choice.label)\n") }
        return choices
    }

    private func show(_ fix: Fix) {
        let text = fix.article.text(in: language)
        Terminal.show("\n→ \(text.title)\n")
        if let summary = text.summary { Terminal.show("  \(summary)\n") }
        if let warning = fix.warning[language] { Terminal.show("  ! \(warning)\n") }
    }

    private func showContact() {
        Terminal.show("\n\(texts["handover-title"])\n")
        if let text = contact?.texts[language] { Terminal.show("  \(text.name)\n  \(text.how ?? "")\n") }
    }

    private func label(_ outcome: Policy.Outcome, _ question: Question?) -> String {
        switch outcome {
        case .answer(let number):
            guard let question, number < question.answers.count else { return texts["none-of-these"] }
            let answer = question.answers[number]
            return answer.label[language] ?? answer.symptom.value.rawValue
        case .notSure: return texts["not-sure"]
        case .worked: return texts["outcome-worked"]
        case .failed: return texts["outcome-failed"]
        case .impossible: return texts["outcome-impossible"]
        }
    }

    /// The step's reasons in words, then all numbers behind it.
    private func why(_ place: Int) -> String {
        let state = wizard.policy.states[place]
        let words = ReasonWords(wizard, place, graph, language, texts)
        let reasons: [String?]
        switch state.step {
        case .ask(let question):
            reasons = [graph.questions.values[question].why[language], words.separates(question)]
        case .attempt(let fix): reasons = [words.because(fix, named: nil)]
        case .list, .handOver: reasons = []
        }
        let advice = AdviceReport(
            advice: Advice(wizard.model, state.evidence), model: wizard.model, graph: graph, language: language)
        return reasons.compactMap { $0 }.map { $0 + "\n" }.joined() + advice.text
    }
}
