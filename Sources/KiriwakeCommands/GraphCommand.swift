import ArgumentParser
import KiriwakeBuild
import KiriwakeCore
import KiriwakeSite

struct GraphCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "graph", abstract: "Writes the knowledge graph or the decision graph for people and programs.",
        discussion: """
            json: as in graph.json; dot: for Graphviz; svg: a picture; bif: the Bayesian network, for pgmpy and others.
            Exit code 0: written; 1: the articles hold mistakes; 2: could not work.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case dot, json, svg, bif
    }

    @OptionGroup var folders: FolderOptions

    @Option(help: "dot, json, svg or bif.")
    var format = Format.json

    @Flag(help: "The decision graph: what is asked and tried in which state.")
    var policy = false

    @Option(help: "Language of the words in dot and svg. Default: the site's first.")
    var language: String?

    @Option(
        help: "With --policy, dot and svg leave out states that less than this share of readers come to, from 0 to 1.")
    var leastReach = 0.005

    @Option(help: "File to write to instead of the standard output.")
    var output: String?

    func validate() throws {
        if !(0...1).contains(leastReach) { throw ValidationError("--least-reach needs a number from 0 to 1") }
        if policy, format == .bif { throw ValidationError("--policy has no form in bif; use json, dot or svg") }
    }

    func run() async throws {
        do {
            let builder = SiteBuilder(folders: folders.folders(), jobs: folders.jobs ?? Processors.count)
            switch try builder.export(export, language: language) {
            case .mistakes(let found):
                Terminal.complain(TextReport.render(found) + TextReport.summary(found) + "\n")
            case .text(let text):
                if let output { try SingleFile.write(text, to: output) } else { Terminal.show(text) }
                return
            }
        } catch {
            throw Terminal.couldNotWork(error)
        }
        throw ExitCode.findings
    }

    private var export: GraphExport {
        switch (format, policy) {
        case (.json, false): .json
        case (.dot, false): .dot
        case (.svg, false): .svg
        case (.bif, _): .bif
        case (.json, true): .policyJSON
        case (.dot, true): .policyDOT(leastReach: leastReach)
        case (.svg, true): .policySVG(leastReach: leastReach)
        }
    }
}
