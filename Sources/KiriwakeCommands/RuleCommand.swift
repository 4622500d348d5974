import ArgumentParser
import KiriwakeCore
import KiriwakeLint

struct RuleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rule", abstract: "Explains a rule, or lists all.")

    @Argument(help: "Code of a rule, such as KW301.")
    var code: String?

    func run() throws {
        guard let code else {
            for rule in RuleRegistry.rules { Terminal.show("\(rule.code)  \(rule.name)\n") }
            return
        }
        guard let rule = DiagnosticCode(rawValue: code.uppercased()).flatMap(RuleRegistry.rule) else {
            let near = NearMiss.best(for: code.uppercased(), among: RuleRegistry.rules.map(\.code.rawValue))
            Terminal.complain(
                "kiriwake: there is no rule '\(code)'" + (near.map { "; did you mean '\($0)'?" } ?? "") + "\n")
            throw ExitCode.couldNotWork
        }
        Terminal.show("\(rule.code): \(rule.name)\n\n\(rule.rationale)\n")
        Terminal.show(Self.example("Breaks the rule", rule.failing) + Self.example("Keeps it", rule.passing))
    }

    private static func example(_ heading: String, _ files: Rule.Example) -> String {
        files.isEmpty
            ? ""
            : "\n\(heading):\n"
                + files.sorted { $0.key < $1.key }.map { path, text in
                    "\n  \(path)\n"
                        + text.split(separator: "\n", omittingEmptySubsequences: false)
                        .map { "    " + $0.prefix(120) }.joined(separator: "\n")
                }.joined() + "\n"
    }
}
