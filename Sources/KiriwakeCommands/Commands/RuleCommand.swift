import ArgumentParser
import KiriwakeCore
import KiriwakeLint

struct RuleCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "rule", abstract: "Explain a rule, or list all rules.",
        discussion: "Exit code 0: explained; 2: there is no such rule; 64: the command line was wrong.")

    @Argument(help: "Code of the rule to explain, such as KW301. Without it, all rules are listed.")
    var code: String?

    func run(_ terminal: Terminal) async throws {
        guard let code else {
            for rule in RuleRegistry.rules { terminal.show("\(rule.code)  \(rule.name)\n") }
            return
        }
        guard let rule = DiagnosticCode(rawValue: code.uppercased()).map(RuleRegistry.rule) else {
            let question = NearMiss.question(for: code.uppercased(), among: RuleRegistry.rules.map(\.code.rawValue))
            terminal.report(
                "kiriwake: there is no rule '\(code)'" + (question.map { "; " + $0 } ?? "") + "\n")
            throw ExitCode.couldNotRun
        }
        terminal.show("\(rule.code): \(rule.name)\n\n\(rule.rationale)\n")
        terminal.show(Self.example("Breaks the rule", rule.failing) + Self.example("Follows the rule", rule.passing))
    }

    private static func example(_ heading: String, _ files: Rule.Example) -> String {
        files.isEmpty
            ? ""
            : "\n\(heading):\n"
                + files.sorted { $0.key < $1.key }.map { path, text in
                    "\n  \(path)\n"
                        + text.split(separator: "\n", omittingEmptySubsequences: false)
                        .dropLast(text.hasSuffix("\n") ? 1 : 0)
                        .map { ($0.isEmpty ? "" : "    " + $0.prefix(120)) + "\n" }.joined()
                }.joined()
    }
}
