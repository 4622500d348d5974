import ArgumentParser
import KiriwakeCore
import KiriwakeDecision
import KiriwakeModel

struct TestCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test", abstract: "Runs the cases written in the causes' articles.",
        discussion: """
            A reader of the case answers as it says, "not sure" to every other question, and is helped by no fix.
            Exit code 0: all hold; 1: one does not, or the articles hold mistakes; 2: could not work.
            """)

    @OptionGroup var folders: FolderOptions

    @Option(help: "text or json.")
    var format = ReportFormat.text

    func run() async throws {
        let compiled = try CompiledWizard(folders)
        let runner = CaseRunner(compiled.wizard.policy)
        let model = compiled.wizard.model
        let results = compiled.knowledge.graph.causes.values.flatMap { cause in
            cause.cases.compactMap { tested in
                DecisionCase(tested, model).map { CaseResult(cause: cause, tested: tested, run: runner.run($0)) }
            }
        }.sorted { $0.tested.location < $1.tested.location }
        let broken = results.filter { !$0.run.holds }
        let words = CaseWords(model: model, policy: compiled.wizard.policy)
        switch format {
        case .text:
            Terminal.show(broken.map(words.text).joined())
            Terminal.show("\(results.count) cases, \(broken.count) broken\n")
        case .json:
            let list = results.map(words.json)
            Terminal.show(JSON.object([("version", .integer(1)), ("cases", .array(list))]).text + "\n")
        }
        if !broken.isEmpty { throw ExitCode.findings }
    }
}

struct CaseResult {
    let cause: Cause
    let tested: Cause.Case
    let run: CaseRunner.Run
}

/// Results of cases, in words.
struct CaseWords {
    let model: DecisionModel
    let policy: Policy

    func text(_ result: CaseResult) -> String {
        var text = "\(result.tested.location): a case of '\(result.cause.id)' does not hold: \(fault(result))\n"
        for (state, outcome) in result.run.way { text += "    " + step(state, outcome) + "\n" }
        return text
    }

    func json(_ result: CaseResult) -> JSON {
        .object([
            ("place", .string("\(result.tested.location)")), ("cause", .string(result.cause.id.rawValue)),
            ("holds", .boolean(result.run.holds)),
            ("questions-to-goal", result.run.questionsToGoal.map { .integer($0) } ?? .null),
            ("fault", result.run.holds ? .null : .string(fault(result))),
            ("way", .array(result.run.way.map { .string(step($0.state, $0.outcome)) })),
        ])
    }

    private func fault(_ result: CaseResult) -> String {
        if let first = result.run.forbidden.first {
            return "the fix '\(model.fixes[first.fix].id)' is offered, which must never be"
        }
        let goal =
            switch result.tested.leadsTo?.value {
            case .cause(let id): "the cause '\(id)' is not believed in above 50 %"
            case .fix(let id): "the fix '\(id)' is not offered"
            case nil: "nothing is expected"
            }
        guard let questions = result.run.questionsToGoal else { return goal }
        return "\(goal) before question \(questions), expected within \(result.tested.within ?? 0)"
    }

    private func step(_ place: Int, _ outcome: Policy.Outcome?) -> String {
        let state = policy.states[place]
        let believed = state.belief.leading.map { cause in
            "\(model.causes[cause]) \(Decimal.percent(state.belief.probabilities[cause]))"
        }
        let words =
            switch (state.step, outcome) {
            case (.ask(let question), .answer(let answer)):
                "\(model.questions[question].id) → \(model.questions[question].answers[answer])"
            case (.ask(let question), _): "\(model.questions[question].id) → not-sure"
            case (.attempt(let fix), _): "try \(model.fixes[fix].id) → failed"
            case (.list(let fixes), _): "list: " + fixes.map { model.fixes[$0].id }.joined(separator: ", ")
            case (.handOver, _): "hand over"
            }
        return "\(words)  (believed: \(believed ?? "nothing"))"
    }
}
