import ArgumentParser
import KiriwakeBuild
import KiriwakeCore

struct LearnCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "learn", abstract: "Proposes frequencies and strengths from readers' outcomes.",
        discussion: """
            The table has a row for each reader and a column for each question that was asked, named by its id, whose
            cells hold answer ids; 'failed' with ids of fixes that did not help, parted by spaces; 'worked' with the fix
            that did, or nothing. Any other column and any other word is refused: nothing personal belongs there.

            Shows what would change as a diff. Learn from each outcome once: what was written is the estimate next time.
            Exit code 0: learned; 1: the articles hold mistakes; 2: could not work.
            """)

    @Argument(help: "The table, comma-separated values in UTF-8.")
    var outcomes: String

    @OptionGroup var folders: FolderOptions

    @Option(help: "Readers that an author's estimate counts as.")
    var trust = 50.0

    @Flag(help: "Write the changes into the articles.")
    var write = false

    func validate() throws {
        guard trust > 0, trust <= 1e9 else { throw ValidationError("--trust needs a number above 0") }
    }

    func run() async throws {
        let compiled = try CompiledWizard(folders)
        let learning: Learning
        do {
            learning = try Learning(
                from: outcomes, trust: trust, compiled.wizard.model, compiled.knowledge.graph)
            Terminal.show(learning.edits.diff)
            if write { try learning.edits.write() }
        } catch {
            throw Terminal.couldNotWork(error)
        }
        let rest =
            learning.edits.isEmpty
            ? "no word has to change"
            : write ? "the articles are changed; run 'kiriwake test'" : "'--write' changes the articles"
        Terminal.complain(
            "\(learning.readers) readers, \(learning.helped) helped, settled after \(learning.rounds) rounds: \(rest)\n"
        )
    }
}
