import KiriwakeCore
import KiriwakeDecision
import KiriwakeModel
import KiriwakeWording

/// The wizard in the terminal: reads a number or a letter for each step until the reader is done.
struct Conversation {
    private let wizard: Wizard
    private let graph: KnowledgeGraph
    private let contact: Contact?
    private let words: FindingWords
    private let terminal: Terminal
    /// The states visited, the current one last.
    private var visited: [Place<Policy.State>]

    /// - Parameter place: where it begins; going back leads through the states before it.
    init(
        _ compiled: CompiledWizard, _ language: Language, _ terminal: Terminal,
        from place: Place<Policy.State> = Policy.start
    ) throws {
        wizard = compiled.wizard
        graph = compiled.knowledge.graph
        contact = compiled.knowledge.humanContact
        self.terminal = terminal
        words = FindingWords(StepWords(graph, try compiled.texts(language)))
        visited = [place]
        while let parent = wizard.parent(of: visited[0]) { visited.insert(parent, at: 0) }
    }

    /// What a case code stands for, and what the wizard believes and advises there; the finding comes with the
    /// step.
    func show(_ page: CodeArgument.Page) {
        for (question, reply) in wizard.repliesInOrder(page.evidence) {
            terminal.show("\(steps.step(.ask(question))) \(steps.reply(reply, to: question))\n")
        }
        for (fix, attempt) in page.evidence.allAttempts {
            let step = Policy.Step.attempt(fix)
            terminal.show("\(steps.step(step)): \(steps.outcome(.init(attempt), of: step))\n")
        }
        let advice = AdviceReport(
            advice: wizard.advice(on: page.evidence), model: wizard.model, names: steps.names)
        terminal.show(advice.numbers(words))
        guard page.isRetired else { return }
        let lead = texts[page.state == Policy.start ? .changedLost : .changedLead]
        terminal.show("\(lead)\(wizard.code(page.state).map { " → \($0)" } ?? "")\n")
    }

    private var steps: StepWords { words.steps }
    private var texts: Texts { words.steps.texts }
    private var language: Language { texts.language }

    /// Ends when the reader is done, has nothing more to try, types `q`, or the input ends.
    mutating func run() throws {
        while let place = visited.last {
            let state = wizard.policy.states[place]
            let findings = words.lines(wizard.findings.states[place])
            if !findings.isEmpty { terminal.show("\n" + findings.map { $0 + "\n" }.joined()) }
            let choices = show(state)
            guard !choices.isEmpty else { return }
            terminal.show("  b \(texts[.back])   w \(texts[.askWhy])   q \(texts[.askEnd])\n> ")
            guard let line = terminal.nextLine() else { return terminal.show("\n") }
            switch line {
            case "q": return
            case "b": if visited.count > 1 { visited.removeLast() }
            case "w": terminal.show(why(place))
            case let typed:
                guard let number = Int(typed), choices.indices.contains(number - 1) else { continue }
                guard let next = choices[number - 1].target else { return terminal.show("✓\n") }
                visited.append(next)
            }
        }
    }

    private typealias Choice = (label: String, target: Place<Policy.State>?)

    private func show(_ state: Policy.State) -> [Choice] {
        switch state.step {
        case .ask: terminal.show("\n\(steps.step(state.step))\n")
        case .attempt(let fix): show(graph.fixes[fix])
        case .list(let fixes):
            for fix in fixes { show(graph.fixes[fix]) }
            showContact()
        case .handOver: showContact()
        }
        // A list and handing over have no branches.
        let choices: [Choice] = state.branches.map { (steps.outcome($0.outcome, of: state.step), $0.target) }
        for (number, choice) in choices.enumerated() { terminal.show("  \(number + 1) \(choice.label)\n") }
        return choices
    }

    private func show(_ fix: Fix) {
        let text = fix.article.text(in: language)
        terminal.show("\n→ \(text.title)\n")
        if let summary = text.summary { terminal.show("  \(summary)\n") }
        if let warning = fix.warning[language] { terminal.show("  ! \(warning)\n") }
    }

    private func showContact() {
        terminal.show("\n\(texts[.handoverTitle])\n")
        if let text = contact?.texts[language] { terminal.show("  \(text.name)\n  \(text.how ?? "")\n") }
    }

    /// The reasons for the step in words, then all the numbers behind it.
    private func why(_ place: Place<Policy.State>) -> String {
        let state = wizard.policy.states[place]
        let finding = wizard.findings.states[place]
        let reasons: [String?] =
            switch (state.step, finding.reason) {
            case (.ask(let question), _): [graph.questions[question].why[language], words.reasons.separates(finding)]
            case (_, .attempt(let choice)): [words.reasons.because(choice)]
            default: []
            }
        let advice = AdviceReport(
            advice: wizard.advice(on: state.evidence), model: wizard.model, names: steps.names)
        return reasons.compactMap { $0 }.map { $0 + "\n" }.joined() + advice.text(words)
    }
}
