import ArgumentParser
import KiriwakeBuild
import KiriwakeCore

struct LearnCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "learn", abstract: "Learn frequencies and strengths from readers' outcomes.",
        discussion: """
            Prints the proposed changes as a diff, and with --write applies them. Learn from each outcome only once: \
            what was written is the estimate that the next run starts from.

            The table has one row per reader. Its columns are: one per question asked, named by the question's id, \
            with the answer's id in each cell; 'failed', with the ids of the fixes that did not help, separated by \
            spaces; 'worked', with the id of the fix that helped, or empty. Any other column or value is refused, so \
            that no personal data gets in. Commas, semicolons or tabs separate the cells, as spreadsheets write them.
            Exit code 0: learned; 1: the articles contain errors; 2: the command could not run; 64: the command line was wrong.
            """)

    @Argument(help: "The table of outcomes, as a spreadsheet saves it in UTF-8.")
    var outcomes: String

    @OptionGroup var folders: FolderOptions

    @Option(help: "How many readers an author's estimate counts for.")
    var trust = 50.0

    @Flag(help: "Write the changes to the articles.")
    var write = false

    func validate() throws {
        guard trust > 0, trust <= 1e9 else { throw ValidationError("--trust must be a number above 0 and at most 1e9") }
    }

    func run(_ terminal: Terminal) async throws {
        try ArticleEdits.finishWriting(below: folders.folders().content)
        let compiled = try CompiledWizard(folders)
        let learning = try Learning.learn(
            from: outcomes, trust: trust, compiled.wizard.model, compiled.knowledge.graph)
        terminal.show(learning.edits.diff)
        if write { try learning.edits.write(below: folders.folders().content) }
        let rest =
            learning.edits.isEmpty
            ? "the articles need no change"
            : write ? "the articles were changed; run 'kiriwake test'" : "add '--write' to change the articles"
        terminal.report(
            "\(Count.text(learning.readers, "reader")), \(learning.helped) helped, settled after \(Count.text(learning.rounds, "round")): \(rest)\n"
        )
    }
}
