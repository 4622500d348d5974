import ArgumentParser
import KiriwakeBuild
import KiriwakeCore
import KiriwakeDecision

struct DiffCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "diff", abstract: "Compare how readers fare with two versions of the content folder.",
        discussion: """
            The same simulated readers, who answer truthfully, walk through the wizards of both versions. Addresses \
            of the old version are kept, redirected to another page, or lost.
            Exit code 0: compared; 1: one version's articles contain errors; 2: the command could not run; 64: the command line was wrong.
            """)

    @Argument(help: "The content folder before the change.")
    var old: String

    @Argument(help: "The content folder after the change.")
    var new: String

    @Option(help: "The theme's folder. Default: Site if it exists, else the theme installed with the tool.")
    var site: String?

    @Option(help: "The site's configuration. Default: site.yml in the current folder.")
    var config: String?

    @Option(help: "Number of readers to simulate.")
    var people = 20_000

    @Option(help: "Seed of the simulation. The same seed gives the same readers.")
    var seed: UInt64 = 1

    @Option(help: "Output format: text or markdown.")
    var format = Format.text

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, markdown }

    func validate() throws {
        guard (1...10_000_000).contains(people) else { throw ValidationError("--people must be from 1 to 10000000") }
    }

    func run(_ terminal: Terminal) async throws {
        let versions = try [old, new].map { content in
            let folders = SiteFolders(
                content: content, theme: site ?? DefaultFolders.theme, configuration: config, output: "_site")
            return try CompiledWizard(folders, jobs: Machine.processorCount)
        }
        let diff = JourneyDiff.compare(versions[0].wizard, versions[1].wizard, people: people, seed: seed)
        let sites = versions.map { AddressDiff.Version($0.knowledge, $0.wizard) }
        let addresses = AddressDiff.compare(sites[0], sites[1])
        terminal.show(DiffReport(diff: diff, addresses: addresses, isMarkdown: format == .markdown).text)
    }
}
