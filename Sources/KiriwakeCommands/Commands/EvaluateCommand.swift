import ArgumentParser
import KiriwakeCore
import KiriwakeDecision

struct EvaluateCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate",
        abstract: "Measure the wizard with simulated readers, and compare it with other strategies.",
        discussion: """
            Each reader's cause is drawn by its frequency; answers and outcomes of fixes are drawn by the strengths \
            in the articles, or by others near them with --disturb. The wizard is compared with its pages alone, as they \
            are without the script, with a checklist of fixes without questions, with asking every question before the \
            first fix, and with knowing the cause beforehand.
            Exit code 0: success; 1: a requirement is not met, or the articles contain errors; 2: the command could \
            not run; 64: the command line was wrong.
            """)

    @OptionGroup var folders: FolderOptions

    @Option(help: "Number of readers to simulate.")
    var people = 100_000

    @Option(help: "Seed of the simulation. The same seed gives the same readers.")
    var seed: UInt64 = 1

    @Option(help: "Probability of picking an answer at random, for each question.")
    var slip = 0.0

    @Option(help: "Probability of answering \"not sure\", for each question.")
    var notSure = 0.0

    @Flag(help: "Answer \"not sure\" as often as each question's 'known' says.")
    var notSureAsKnown = false

    @Option(help: "Share of readers whose cause is in no article.")
    var unknown = 0.0

    @Option(
        help:
            "How far the true strengths and frequencies are from the articles': 0 not at all, 0.5 often one word, 1 wildly."
    )
    var disturb = 0.0

    @Option(help: "Probability that a reader cannot carry out a fix although nothing it requires is missing.")
    var impossible = 0.0

    @Option(help: "Share of readers in whose browser the script runs, which continues where the wizard's pages end.")
    var script = 1.0

    @Option(
        name: .customLong("require"),
        help:
            "Fail unless this bound is met, such as wrong-fix<=0.01. Repeatable. Measures: \(Evaluation.names.joined(separator: ", "))."
    )
    var requirements: [Requirement<Evaluation>] = []

    @Option(help: "Output format: text or json.")
    var format = ReportFormat.text

    func validate() throws {
        guard (1...10_000_000).contains(people) else { throw ValidationError("--people must be from 1 to 10000000") }
        for (name, share) in [
            ("slip", slip), ("not-sure", notSure), ("impossible", impossible), ("unknown", unknown),
            ("disturb", disturb), ("script", script),
        ]
        where !(0...1).contains(share) {
            throw ValidationError("--\(name) must be a probability from 0 to 1")
        }
    }

    func run(_ terminal: Terminal) async throws {
        let compiled = try CompiledWizard(folders)
        let behaviour = ReaderModel(
            slip: slip, notSure: notSure, notSureAsKnown: notSureAsKnown, unknown: unknown, disturbance: disturb,
            impossible: impossible, script: script)
        let evaluation = Evaluation.simulate(
            .init(compiled.wizard), people: people, seed: seed, behaviour: behaviour,
            jobs: folders.jobs ?? Machine.processorCount)
        terminal.show(EvaluationReport(evaluation, of: compiled.wizard), as: format)
        try terminal.check(requirements, on: evaluation)
    }
}

extension Evaluation: Measures {
    static var names: [String] { measures.keys.sorted() }

    func number(_ name: String) -> Double { Self.measures[name]?(self) ?? 0 }
}
