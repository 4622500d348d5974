import ArgumentParser
import KiriwakeBuild
import KiriwakeCore
import KiriwakeMaps
import KiriwakeOutput
import KiriwakeSite

struct GraphCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "graph", abstract: "Export the knowledge graph or the decision graph.",
        discussion: """
            The formats are: json, as in the site's graph.json; dot, for Graphviz; svg, a picture; bif, the decision \
            model as a Bayesian network, for pgmpy and others; model, the decision model with everything that a step \
            depends on, as the site's script reads it.
            Exit code 0: written; 1: the articles contain errors; 2: the command could not run; 64: the command line was wrong.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case dot, json, svg, bif, model
    }

    @OptionGroup var folders: FolderOptions

    @Option(help: "Output format: dot, json, svg, bif or model.")
    var format = Format.json

    @Flag(help: "Export the decision graph, which shows what is asked or tried in each state, not the knowledge graph.")
    var policy = false

    @Option(help: "Language tag of the labels in dot and svg. Default: the site's first language.")
    var language: String?

    @Option(
        help: """
            With --policy, leave out of dot and svg the states that less than this share of readers reach, from 0 to 1.
            """)
    var leastReach = 0.005

    @Option(help: "Write to this file instead of standard output.")
    var output: String?

    func validate() throws {
        if !(0...1).contains(leastReach) { throw ValidationError("--least-reach must be a number from 0 to 1") }
        if policy, format == .bif || format == .model {
            throw ValidationError("--policy cannot be exported as \(format); use json, dot or svg")
        }
    }

    func run(_ terminal: Terminal) async throws {
        let builder = SiteBuilder(folders: folders.folders(), jobs: folders.jobs ?? Machine.processorCount)
        switch try builder.export(export, language: language) {
        case .mistakes(let found): throw BrokenArticles(found)
        case .text(let text, let remark):
            if let remark { terminal.warn(remark) }
            if let output { try SingleFile.write(text, to: output) } else { terminal.show(text) }
        }
    }

    private var export: GraphExport {
        switch (format, policy) {
        case (.json, false): .json
        case (.dot, false): .dot
        case (.svg, false): .svg
        case (.bif, _): .bif
        case (.model, _): .model
        case (.json, true): .policyJSON
        case (.dot, true): .policyDOT(leastReach: leastReach)
        case (.svg, true): .policySVG(leastReach: leastReach)
        }
    }
}
