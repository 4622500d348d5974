import ArgumentParser
import KiriwakeCore
import KiriwakeDecision
import KiriwakeMaps
import KiriwakeModel
import KiriwakeWording

struct AskCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "ask", abstract: "Walk through the wizard in the terminal.",
        discussion: """
            Asks one question at a time. With --given, --failed, --impossible, --worked or --format json, it instead prints \
            what the wizard believes and advises for that evidence, and exits. With --batch it does so for each line of \
            standard input, which holds evidence as the addresses of check/on.html do after '#', such as \
            '1;line-light=light-on;reset-router:failed'. With --code, it says what that case code stands for, and \
            continues from there.
            Exit code 0: success; 1: the articles contain errors; 2: the command could not run; 64: the command line was wrong.
            """)

    @OptionGroup var folders: FolderOptions

    @Option(help: "Language tag of the questions. Default: the site's first language.")
    var language: String?

    @Option(help: "Answers already known, as question=answer, separated by commas. not-sure is a valid answer.")
    var given = ""

    @Option(help: "Ids of fixes that did not help, separated by commas.")
    var failed = ""

    @Option(help: "Ids of fixes that could not be carried out, separated by commas.")
    var impossible = ""

    @Option(
        help:
            "Ids of fixes that helped although something else still does not work, separated by commas. What the cause they ended explains is forgotten."
    )
    var worked = ""

    @Option(help: "The case code of a wizard page: six digits, of a present page or one in 'addresses.tsv'.")
    var code: CaseCode?

    @Option(help: "Output format: text or json.")
    var format = ReportFormat.text

    @Flag(help: "Read evidence from standard input, one per line, and print each judgement as one line of JSON.")
    var batch = false

    func validate() throws {
        let hasEvidence = !(given + failed + impossible + worked).isEmpty
        if batch, hasEvidence || code != nil {
            throw ValidationError(
                "--batch reads evidence from standard input; leave --given, --failed, --impossible, --worked and --code out"
            )
        }
        if code != nil, hasEvidence {
            throw ValidationError(
                "--code stands for answers and fixes; leave --given, --failed, --impossible and --worked out")
        }
    }

    func run(_ terminal: Terminal) async throws {
        let compiled = try CompiledWizard(folders)
        if batch { return judge(compiled.wizard, terminal) }
        let language = try compiled.configuration.language(self.language)
        let model = compiled.wizard.model
        let page = try code.map { try CodeArgument(compiled.wizard).page($0) }
        let evidence = try page?.evidence ?? self.evidence(compiled.wizard)
        let names = Names(compiled.knowledge.graph, language)
        let report = { AdviceReport(advice: compiled.wizard.advice(on: evidence), model: model, names: names) }
        switch format {
        case .json: terminal.show(report().json.text + "\n")
        case .text where page == nil && evidence.count > 0:
            terminal.show(report().text(FindingWords(StepWords(names, compiled.texts(language)))))
        case .text:
            var conversation = try Conversation(compiled, language, terminal, from: page?.state ?? Policy.start)
            if let page { conversation.show(page) }
            try conversation.run()
        }
    }

    private func evidence(_ wizard: Wizard) throws -> Evidence {
        let argument = EvidenceArgument(wizard.model)
        let known = try argument.evidence(given: given, failed: failed, impossible: impossible)
        return try argument.fixes(worked).reduce(known) { wizard.evidence($0, after: $1) }
    }

    private func judge(_ wizard: Wizard, _ terminal: Terminal) {
        let fragment = EvidenceFragment(wizard.model)
        let document = JudgementDocument(wizard.model)
        var onward = Onward(wizard)
        while let line = terminal.nextLine() {
            let answer: JSON
            do throws(EvidenceFragment.Problem) {
                answer = document.json(onward.judgement(of: try fragment.evidence(in: line)))
            } catch {
                answer = .object([("problem", .string(error.rawValue))])
            }
            terminal.show(answer.text + "\n")
        }
    }
}
