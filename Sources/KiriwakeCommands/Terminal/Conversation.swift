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
    private var onward: Onward
    /// What was known at each step, the current one last.
    private var visited: [Evidence]

    /// - Parameter place: where it begins; going back leads through the states before it.
    init(
        _ compiled: CompiledWizard, _ language: Language, _ terminal: Terminal,
        from place: Place<Policy.State> = Policy.start
    ) throws {
        wizard = compiled.wizard
        graph = compiled.knowledge.graph
        contact = compiled.knowledge.humanContact
        self.terminal = terminal
        words = FindingWords(StepWords(graph, compiled.texts(language)))
        onward = Onward(wizard)
        var path = [place]
        while let parent = wizard.parent(of: path[0]) { path.insert(parent, at: 0) }
        visited = path.map { [wizard] in wizard.policy.states[$0].evidence }
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
        terminal.show(advice(on: page.evidence).numbers(words))
        guard page.isRetired else { return }
        let lead = texts[page.state == Policy.start ? .changedLost : .changedLead]
        terminal.show("\(lead)\(wizard.code(page.state).map { " → \($0)" } ?? "")\n")
    }

    private var steps: StepWords { words.steps }
    private var texts: Texts { words.steps.texts }
    private var language: Language { texts.language }

    /// Ends when the reader is done, has nothing more to try, types `q`, or the input ends.
    mutating func run() throws {
        var isOnPage = true
        while let evidence = visited.last {
            let met = onward.encounter(evidence)
            if isOnPage, !met.isOnPage { terminal.show("\n\(texts[.askBeyond])\n") }
            isOnPage = met.isOnPage
            let findings = words.lines(met.finding)
            if !findings.isEmpty { terminal.show("\n" + findings.map { $0 + "\n" }.joined()) }
            show(met)
            guard !met.outcomes.isEmpty else { return }
            terminal.show("  b \(texts[.back])   w \(texts[.askWhy])   q \(texts[.askEnd])\n> ")
            guard let line = terminal.nextLine() else { return terminal.show("\n") }
            switch line {
            case "q": return
            case "b": if visited.count > 1 { visited.removeLast() }
            case "w": terminal.show(why(met, evidence))
            case let typed:
                guard let number = Int(typed), met.outcomes.indices.contains(number - 1) else { continue }
                if let next = evidence.adding(met.outcomes[number - 1], of: met.step) {
                    visited.append(next)
                } else if case .attempt(let fix) = met.step, asksForMore() {
                    visited.append(wizard.evidence(evidence, after: fix))
                } else {
                    return
                }
            }
        }
    }

    /// Whether something else still does not work after a fix that did.
    private func asksForMore() -> Bool {
        terminal.show("✓\n  1 \(texts[.doneMore])   q \(texts[.askEnd])\n> ")
        guard let line = terminal.nextLine() else {
            terminal.show("\n")
            return false
        }
        return line == "1"
    }

    private func show(_ met: Onward.Encounter) {
        switch met.step {
        case .ask: terminal.show("\n\(steps.step(met.step))\n")
        case .attempt(let fix): show(graph.fixes[fix])
        case .list, .handOver: showContact()
        }
        for (number, outcome) in met.outcomes.enumerated() {
            terminal.show("  \(number + 1) \(steps.outcome(outcome, of: met.step))\n")
        }
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
    private func why(_ met: Onward.Encounter, _ evidence: Evidence) -> String {
        let reasons: [String?] =
            switch (met.step, met.finding.reason) {
            case (.ask(let question), _):
                [graph.questions[question].why[language], words.reasons.separates(met.finding)]
            case (_, .attempt(let choice)): [words.reasons.because(choice)]
            default: []
            }
        return reasons.compactMap { $0 }.map { $0 + "\n" }.joined() + advice(on: evidence).text(words)
    }

    private func advice(on evidence: Evidence) -> AdviceReport {
        AdviceReport(advice: wizard.advice(on: evidence), model: wizard.model, names: steps.names)
    }
}
