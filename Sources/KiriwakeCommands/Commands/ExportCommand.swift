import ArgumentParser
import KiriwakeBuild
import KiriwakeCore
import KiriwakeModel
import KiriwakeSearch

struct ExportCommand: Subcommand {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case opensearch, jsonl
        case settings = "opensearch-settings"
    }

    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Export the articles to another search engine.",
        discussion: """
            Writes to standard output. The formats are: opensearch, the articles for OpenSearch's bulk API; \
            opensearch-settings, the settings and mappings of their index; jsonl, one article as JSON per line. \
            docs/search.md shows the two commands that load the articles into OpenSearch.
            Exit code 0: written; 1: the articles contain errors; 2: the command could not run; 64: the command line was \
            wrong.
            """)

    @OptionGroup var folders: FolderOptions

    @Option(help: "Output format: opensearch, opensearch-settings or jsonl.")
    var format: Format

    @Option(help: "Language tag of the articles. Default: the site's first language.")
    var language: String?

    @Option(help: "Name of the index, in lower case.")
    var index = "kiriwake"

    private func name() throws -> IndexName {
        guard let name = IndexName(index) else {
            throw ValidationError(
                "--index is '\(index)', which OpenSearch refuses or keeps for itself; it must begin with a letter a–z or a "
                    + "digit and consist of at most 255 of these, hyphens, underscores and dots")
        }
        return name
    }

    func validate() throws { _ = try name() }

    func run(_ terminal: Terminal) async throws {
        let (language, engine) = try SearchEngines.read(folders).engine(language)
        let corpus = engine.index.corpus
        switch format {
        case .opensearch: terminal.show(try SearchExport.bulk(corpus, language: language.tag, index: try name()))
        case .settings: terminal.show(OpenSearchSettings(corpus, language: language.tag).json.text + "\n")
        case .jsonl: terminal.show(SearchExport.lines(corpus, language: language.tag))
        }
    }
}
