import ArgumentParser
import KiriwakeBuild
import KiriwakeCore
import KiriwakeDecision

struct DiffCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff", abstract: "Tells how readers' ways change from one content folder to another.",
        discussion: """
            The same simulated readers, who answer truthfully, go through the wizards of both.
            Exit code 0: compared; 1: the articles of one hold mistakes; 2: could not work.
            """)

    @Argument(help: "Content folder before the change.")
    var old: String

    @Argument(help: "Content folder after it.")
    var new: String

    @Option(help: "Folder of the theme. Default: Site, else the theme installed with the tool.")
    var site: String?

    @Option(help: "The site's configuration. Default: site.yml in the theme's folder.")
    var config: String?

    @Option(help: "Readers to simulate.")
    var people = 20_000

    @Option(help: "The same seed gives the same readers.")
    var seed: UInt64 = 1

    @Option(help: "text or markdown.")
    var format = Format.text

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, markdown }

    func validate() throws {
        guard (1...10_000_000).contains(people) else { throw ValidationError("--people needs 1 to 10000000") }
    }

    func run() async throws {
        let versions = try [old, new].map { content in
            let folders = SiteFolders(
                content: content, theme: site ?? InstalledTheme.folder, configuration: config, output: "_site")
            let wizard = try CompiledWizard(folders, jobs: Processors.count).wizard
            return JourneyDiff.Version(model: wizard.model, policy: wizard.policy)
        }
        let diff = JourneyDiff(versions[0], versions[1], people: people, seed: seed)
        Terminal.show(DiffReport(diff: diff, isMarkdown: format == .markdown).text)
    }
}

/// A journey diff in words, as text or as Markdown for a review.
struct DiffReport {
    let diff: JourneyDiff
    let isMarkdown: Bool

    private static let shown = 10

    var text: String {
        var text = line("\(percent(diff.changed)) of \(diff.people) readers now get another first fix.")
        text += heading("before and after")
        text += item("expected minutes: \(number(diff.before.cost)) → \(number(diff.after.cost))")
        text += item("questions: \(number(diff.before.questions)) → \(number(diff.after.questions))")
        text += item("resolved: \(percent(diff.before.resolved)) → \(percent(diff.after.resolved))")
        text += item(
            "risky fix that cannot help, first: \(percent(diff.before.wrongFix)) → \(percent(diff.after.wrongFix))")
        text += item("taken for another cause: \(percent(diff.before.confused)) → \(percent(diff.after.confused))")
        if !diff.firstFixes.isEmpty {
            text += heading("first fix")
            for change in diff.firstFixes.prefix(Self.shown) {
                text += item("\(percent(change.share)): \(name(change.before)) → \(name(change.after))")
            }
            let rest = diff.firstFixes.count - Self.shown
            if rest > 0 { text += item("and \(rest) rarer changes") }
        }
        if !diff.questions.isEmpty {
            text += heading("questions asked, share of readers")
            for question in diff.questions {
                text += item("\(code(question.id)): \(percent(question.askedBefore)) → \(percent(question.askedAfter))")
            }
        }
        if !diff.lostGuards.isEmpty {
            text += heading("guards lost")
            for lost in diff.lostGuards {
                text += item("\(code(lost.fix)) need no longer be told apart from \(code(lost.lookalike))")
            }
        }
        return text
    }

    private func line(_ words: String) -> String { words + "\n" }
    private func heading(_ words: String) -> String { isMarkdown ? "\n### \(words)\n\n" : "\n\(words)\n" }
    private func item(_ words: String) -> String { (isMarkdown ? "- " : "  ") + words + "\n" }
    private func code(_ id: String) -> String { isMarkdown ? "`\(id)`" : id }
    private func name(_ fix: String?) -> String { fix.map(code) ?? "a person" }
    private func percent(_ share: Double) -> String { Decimal.percent(share) }
    private func number(_ value: Double) -> String { Decimal.text(value, places: 1) }
}
