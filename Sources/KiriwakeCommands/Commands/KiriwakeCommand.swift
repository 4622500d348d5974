package import ArgumentParser
import KiriwakeBuild

/// The command line.
package struct KiriwakeCommand: AsyncParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "kiriwake",
        abstract: "Turn help articles into a wizard that tells look-alike causes apart.",
        version: "0.1.0",
        subcommands: [
            BuildCommand.self, LintCommand.self, ServeCommand.self, AskCommand.self, TestCommand.self,
            EvaluateCommand.self, DiffCommand.self, SearchCommand.self, ExportCommand.self, GraphCommand.self,
            LearnCommand.self, AddressesCommand.self, RuleCommand.self,
        ])

    package init() {}

    /// Runs the command that the process's arguments name, and ends the process.
    package static func start() async {
        exit(withError: await run(Array(CommandLine.arguments.dropFirst()), .standard))
    }

    /// Runs the command that the arguments name.
    /// - Returns: 0: success; 1: findings; 2: the command could not run; 64: the command line was wrong.
    static func run(_ arguments: [String], _ terminal: Terminal) async -> ExitCode {
        do {
            var command = try parseAsRoot(arguments)
            if let command = command as? any Subcommand { return await run(command, terminal) }
            try command.run()
            return .success
        } catch {
            let code = exitCode(for: error)
            let message = fullMessage(for: error, columns: terminal.columns) + "\n"
            if code.isSuccess { terminal.show(message) } else { terminal.report(message) }
            return code
        }
    }

    private static func run(_ command: any Subcommand, _ terminal: Terminal) async -> ExitCode {
        do {
            try await command.run(terminal)
            return .success
        } catch let code as ExitCode {
            return code
        } catch let broken as BrokenArticles {
            terminal.report(broken.description)
            return .findings
        } catch {
            terminal.report("kiriwake: \(error)\n")
            return error is ValidationError || error is UnknownLanguage ? .validationFailure : .couldNotRun
        }
    }
}

extension ExitCode {
    /// The command ran and found something wrong, such as errors in the articles.
    static let findings = ExitCode(1)
    /// The command could not run.
    static let couldNotRun = ExitCode(2)
}
