import ArgumentParser
import KiriwakeBuild
import KiriwakeCore
import KiriwakeModel
import KiriwakeSearch

struct ExportCommand: ParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case opensearch, jsonl
        case settings = "opensearch-settings"
    }

    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Writes the articles for another search engine to standard output.",
        discussion: """
            opensearch: lines for the bulk interface; opensearch-settings: the index they go into; jsonl: one article a \
            line. docs/search.md has the two commands that load them.
            """)

    @OptionGroup var folders: FolderOptions

    @Option(help: "opensearch, opensearch-settings or jsonl.")
    var format: Format

    @Option(help: "Tag of the language. Default: the site's first.")
    var language: String?

    @Option(help: "Name of the index; lower case.")
    var index = "kiriwake"

    func validate() throws {
        guard !index.isEmpty, index.allSatisfy({ $0.isASCII && ($0.isLowercase || $0.isNumber || "-_".contains($0)) })
        else {
            throw ValidationError("--index needs lower-case letters, digits, hyphens and underscores")
        }
    }

    func run() throws {
        let engines = try SearchEngines.read(folders)
        let (language, engine) = try SearchEngines.choose(language, of: engines)
        let corpus = engine.index.corpus
        switch format {
        case .opensearch: Terminal.show(SearchExport.bulk(corpus, language: language.tag, index: index))
        case .settings: Terminal.show(SearchExport.settings(corpus, language: language.tag).text + "\n")
        case .jsonl: Terminal.show(SearchExport.lines(corpus, language: language.tag))
        }
    }
}
