import ArgumentParser
import KiriwakeCore
import KiriwakeDecision
import KiriwakeModel

struct AskCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ask", abstract: "Goes through the wizard in the terminal.",
        discussion: """
            With --given, --failed or --impossible, or with --format json, it tells what the wizard thinks and advises there, \
            and ends. Exit code 0: fine; 1: the articles hold mistakes; 2: could not work.
            """)

    @OptionGroup var folders: FolderOptions

    @Option(help: "Language of the questions. Default: the site's first.")
    var language: String?

    @Option(help: "Answers known already: question=answer, several joined by commas; not-sure is an answer.")
    var given = ""

    @Option(help: "Fixes that were carried out in vain, joined by commas.")
    var failed = ""

    @Option(help: "Fixes that could not be carried out, joined by commas.")
    var impossible = ""

    @Option(help: "text or json.")
    var format = ReportFormat.text

    func run() async throws {
        let compiled = try CompiledWizard(folders)
        let language = try compiled.language(self.language)
        let model = compiled.wizard.model
        let evidence = try EvidenceArgument(model).evidence(given: given, failed: failed, impossible: impossible)
        let report = AdviceReport(
            advice: Advice(model, evidence), model: model, graph: compiled.knowledge.graph, language: language)
        switch format {
        case .json: Terminal.show(report.json.text + "\n")
        case .text where evidence.count > 0: Terminal.show(report.text)
        case .text:
            var conversation = try Conversation(compiled, language)
            try conversation.run()
        }
    }
}
