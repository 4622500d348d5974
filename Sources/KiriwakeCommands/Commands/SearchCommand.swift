import ArgumentParser
import KiriwakeCore
import KiriwakeModel
import KiriwakeSearch

struct SearchCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "search", abstract: "Search the articles, with the same ranking as on the site.",
        discussion: """
            Exit code 0: success; 1: the articles contain errors, or the self-test missed a page; 2: the command \
            could not run; 64: the command line was wrong.
            """)

    @Argument(help: "The words to search for.")
    var query: String?

    @OptionGroup var folders: FolderOptions

    @Option(help: "Language tag of the articles to search. Default: the site's first language.")
    var language: String?

    @Option(help: "Output format: text or json.")
    var format = ReportFormat.text

    @Option(help: "Maximum number of pages to show.")
    var limit = 10

    @Flag(help: "Search for each title and alias, and each pair of characters in them, and list what is not found.")
    var selfTest = false

    @Flag(help: "Read queries from standard input, one per line, and print each result as one line of JSON.")
    var batch = false

    func validate() throws {
        guard [query != nil, selfTest, batch].count(where: { $0 }) == 1 else {
            throw ValidationError("expected exactly one of: a query, --self-test, --batch")
        }
        if limit < 1 { throw ValidationError("--limit must be a number of at least 1") }
    }

    func run(_ terminal: Terminal) async throws {
        let engines = try SearchEngines.read(folders)
        if selfTest { return try test(engines.all, terminal) }
        let chosen = try engines.engine(language)
        if batch {
            while let line = terminal.nextLine() {
                terminal.show(
                    SearchReport.search(line, chosen.engine, language: chosen.language).json(limit: limit).text + "\n")
            }
            return
        }
        let report = SearchReport.search(query ?? "", chosen.engine, language: chosen.language)
        switch format {
        case .text: terminal.show(report.text(limit: limit))
        case .json: terminal.show(report.json(limit: limit).text + "\n")
        }
    }

    private func test(_ engines: [(language: Language, engine: SearchEngine)], _ terminal: Terminal) throws {
        var missed = 0
        for (language, engine) in engines {
            let test = SearchSelfTest(engine)
            missed += test.misses.count
            terminal.show("\(language.tag): \(test.count) queries, \(test.misses.count) missed\n")
            for miss in test.misses { terminal.show("  '\(miss.query)' does not find \(miss.path)\n") }
        }
        if missed > 0 { throw ExitCode.findings }
    }
}
