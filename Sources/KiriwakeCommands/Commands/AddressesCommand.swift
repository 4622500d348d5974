import ArgumentParser
import KiriwakeBuild
import KiriwakeCore

struct AddressesCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "addresses", abstract: "Keep the addresses of wizard pages working.",
        discussion: """
            The case code in the address of a wizard page stands for answers and fixes tried. 'addresses.tsv' beside \
            the articles records which, so that the address still leads somewhere when its page is gone. Prints the \
            pages that are not recorded yet, and the recorded codes that no page has any more, with where they lead; \
            with --write, records the new pages. Do that before you publish.
            Exit code 0: compared or written; 1: the articles contain errors; 2: the command could not run; 64: the command line was wrong.
            """)

    @OptionGroup var folders: FolderOptions

    @Flag(help: "Add the new pages to 'addresses.tsv'. Nothing is ever removed from it.")
    var write = false

    func run(_ terminal: Terminal) async throws {
        let compiled = try CompiledWizard(folders)
        let wizard = compiled.wizard
        let record = AddressRecord(compiled.knowledge, wizard)
        terminal.show(record.added.map { "+ \($0.line)\n" }.joined())
        for code in wizard.retiredCodes {
            terminal.show("\(code.code) leads to \(wizard.code(code.target).map(\.description) ?? "the beginning")\n")
        }
        if write { try record.write(below: folders.folders().content) }
        let rest =
            record.added.isEmpty
            ? "nothing to add" : write ? "\(record.added.count) added" : "add '--write' to add \(record.added.count)"
        terminal.report(
            "\(Count.text(record.recorded, "address", plural: "addresses")) recorded, \(wizard.retiredCodes.count) of them "
                + "without a page: \(rest)\n")
    }
}
