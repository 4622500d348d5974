import ArgumentParser

/// The command line.
package struct KiriwakeCommand: AsyncParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "kiriwake",
        abstract: "Turns help articles into a wizard that tells look-alike causes apart.",
        version: "0.1.0",
        subcommands: [
            BuildCommand.self, LintCommand.self, ServeCommand.self, AskCommand.self, TestCommand.self,
            EvaluateCommand.self, DiffCommand.self, SearchCommand.self, ExportCommand.self, GraphCommand.self,
            LearnCommand.self, RuleCommand.self,
        ])

    package init() {}

    /// Reads the arguments, runs the command they name and ends the process.
    package static func start() async { await main() }
}

extension ExitCode {
    /// The articles hold mistakes.
    static let findings = ExitCode(1)
    /// The work could not be done.
    static let couldNotWork = ExitCode(2)
}
