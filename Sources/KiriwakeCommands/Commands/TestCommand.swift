import ArgumentParser
import KiriwakeCore
import KiriwakeDecision
import KiriwakeModel
import KiriwakeReader

struct TestCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "test", abstract: "Run the test cases in the articles of the causes, or stories of real people.",
        discussion: """
            Each case simulates one reader, who gives the answers listed in it, answers "not sure" to every other \
            question, and is helped by no fix.
            With --stories, each story in a folder is walked instead, and judged: right (the first fix helps), acceptable \
            (one of the first three does, and none before it does harm), unhelpful, or wrong (a fix does harm before one \
            helps, or a cause that it is not is called likely).
            Exit code 0: all cases pass; 1: a case fails, a requirement is not met, or the articles contain errors; \
            2: the command could not run; 64: the command line was wrong.
            """)

    @OptionGroup var folders: FolderOptions

    @Option(help: "A folder with stories to walk instead of the cases.")
    var stories: String?

    @Option(
        name: .customLong("require"),
        help: "Fail unless so many stories were served so, as in right-or-acceptable>=33 or wrong<=0. Repeatable.")
    var requirements: [Requirement<StoryReport>] = []

    @Option(help: "Output format: text or json.")
    var format = ReportFormat.text

    func validate() throws {
        if stories == nil, !requirements.isEmpty { throw ValidationError("--require needs --stories") }
    }

    func run(_ terminal: Terminal) async throws {
        let compiled = try CompiledWizard(folders)
        if let stories { return try walk(stories, compiled, terminal) }
        let model = compiled.wizard.model
        let runner = CaseRunner(compiled.wizard.policy, model.parameters)
        let results = compiled.knowledge.graph.causes.values.flatMap { cause in
            cause.cases.compactMap { tested in
                DecisionCase(tested, model).map { CaseResult(cause: cause, tested: tested, run: runner.run($0)) }
            }
        }.sorted { $0.tested.location < $1.tested.location }
        let broken = results.filter { !$0.run.holds }
        let report = CaseReport(compiled.wizard)
        switch format {
        case .text:
            terminal.show(broken.map(report.text).joined())
            let leaving = results.count {
                $0.run.path.last.map { compiled.wizard.policy.states[$0.state].goesOn } ?? false
            }
            terminal.show(
                "\(Count.text(results.count, "case")), \(broken.count) broken, \(leaving) leaving the wizard's pages\n")
        case .json:
            let list = results.map(report.json)
            terminal.show(JSON.object([("version", .integer(1)), ("cases", .array(list))]).text + "\n")
        }
        if !broken.isEmpty { throw ExitCode.findings }
    }
}

extension TestCommand {
    private func walk(_ folder: String, _ compiled: CompiledWizard, _ terminal: Terminal) throws {
        let graph = compiled.knowledge.graph
        let (stories, diagnostics) = try StoryReader.read(folder, graph, files: .local)
        if diagnostics.hasErrors {
            terminal.show(TextReport.render(diagnostics))
            throw ExitCode.findings
        }
        let report = StoryReport(stories, compiled.wizard, graph)
        terminal.show(report, as: format)
        try terminal.check(requirements, on: report)
    }
}
