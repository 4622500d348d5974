import ArgumentParser
import KiriwakeCore
import KiriwakeDecision

struct EvaluateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate",
        abstract: "Lets simulated readers go through the wizard and through what it is compared with.",
        discussion: """
            Causes are drawn by their frequency, answers and fixes by the articles' strengths. Compared with: a checklist of \
            fixes without questions, every question before the first fix, and knowing the cause beforehand.
            Exit code 0: fine; 1: a requirement is not met, or the articles hold mistakes; 2: could not work.
            """)

    @OptionGroup var folders: FolderOptions

    @Option(help: "Readers to simulate.")
    var people = 100_000

    @Option(help: "The same seed gives the same readers.")
    var seed: UInt64 = 1

    @Option(help: "Probability of picking an answer blindly.")
    var slip = 0.0

    @Option(help: "Probability of not being sure, for each question.")
    var notSure = 0.0

    @Option(help: "Probability that a fix cannot be carried out though nothing it needs is missing.")
    var impossible = 0.0

    @Option(
        name: .customLong("require"),
        help: "A gate, such as wrong-fix<=0.01; may stand several times. Measures: \(Requirement.names).")
    var requirements: [Requirement] = []

    @Option(help: "text or json.")
    var format = ReportFormat.text

    func validate() throws {
        guard (1...10_000_000).contains(people) else { throw ValidationError("--people needs 1 to 10000000") }
        for (name, share) in [("slip", slip), ("not-sure", notSure), ("impossible", impossible)]
        where !(0...1).contains(share) {
            throw ValidationError("--\(name) needs a probability, 0 to 1")
        }
    }

    func run() async throws {
        let compiled = try CompiledWizard(folders)
        let behaviour = ReaderModel(slip: slip, notSure: notSure, impossible: impossible)
        let evaluation = Evaluation(
            compiled.wizard.model, compiled.wizard.policy, people: people, seed: seed, behaviour: behaviour,
            jobs: folders.jobs ?? Processors.count)
        let report = EvaluationReport(
            evaluation: evaluation, policy: PolicyReport(compiled.wizard.policy, compiled.wizard.model),
            model: compiled.wizard.model)
        switch format {
        case .text: Terminal.show(report.text)
        case .json: Terminal.show(report.json.text + "\n")
        }
        let missed = requirements.filter { !$0.isMet(by: evaluation) }
        for requirement in missed { Terminal.complain(requirement.complaint(evaluation)) }
        if !missed.isEmpty { throw ExitCode.findings }
    }
}
