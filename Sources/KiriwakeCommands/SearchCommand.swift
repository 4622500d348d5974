import ArgumentParser
import KiriwakeCore
import KiriwakeModel
import KiriwakeSearch

struct SearchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search", abstract: "Searches the articles, ranked as the site's own search ranks them.",
        discussion: "Exit code 0: fine; 1: the articles hold mistakes, or a self-test misses; 2: could not work.")

    @Argument(help: "What to look for.")
    var query: String?

    @OptionGroup var folders: FolderOptions

    @Option(help: "Tag of the language to search in. Default: the site's first.")
    var language: String?

    @Option(help: "text or json.")
    var format = ReportFormat.text

    @Option(help: "Pages to show, at most.")
    var limit = 10

    @Flag(help: "Look for every title and alias and every two-character piece of them, and list what is not found.")
    var selfTest = false

    @Flag(help: "Read queries from standard input, one a line, and print what each finds as one line of JSON.")
    var batch = false

    func validate() throws {
        guard [query != nil, selfTest, batch].count(where: { $0 }) == 1 else {
            throw ValidationError("give a query, or --self-test, or --batch")
        }
        if limit < 1 { throw ValidationError("--limit needs a number of 1 or more") }
    }

    func run() throws {
        let engines = try SearchEngines.read(folders)
        if selfTest { return try test(engines) }
        let chosen = try SearchEngines.choose(language, of: engines)
        if batch {
            while let line = readLine() {
                Terminal.show(
                    SearchReport(line, chosen.engine, language: chosen.language).json(limit: limit).text + "\n")
            }
            return
        }
        let report = SearchReport(query ?? "", chosen.engine, language: chosen.language)
        switch format {
        case .text: Terminal.show(report.text(limit: limit))
        case .json: Terminal.show(report.json(limit: limit).text + "\n")
        }
    }

    private func test(_ engines: [(language: Language, engine: SearchEngine)]) throws {
        var missed = 0
        for (language, engine) in engines {
            let test = SearchSelfTest(engine)
            missed += test.misses.count
            Terminal.show("\(language.tag): \(test.count) queries, \(test.misses.count) missed\n")
            for miss in test.misses { Terminal.show("  '\(miss.query)' does not find \(miss.path)\n") }
        }
        if missed > 0 { throw ExitCode.findings }
    }
}
