import ArgumentParser
import KiriwakeBuild
import KiriwakeCore
import KiriwakeModel
import KiriwakeSearch

/// The engines of a site's languages, for the commands that search.
enum SearchEngines {
    typealias Engine = (language: Language, engine: SearchEngine)

    /// - Throws: an exit code; what it means has been said.
    static func read(_ folders: FolderOptions) throws -> [Engine] {
        do {
            let builder = SiteBuilder(folders: folders.folders(), jobs: folders.jobs ?? Processors.count)
            let (indexes, checked) = try builder.searchIndexes()
            if let indexes { return indexes.map { ($0.language, SearchEngine($0.index)) } }
            Terminal.complain(TextReport.render(checked.diagnostics))
        } catch {
            throw Terminal.couldNotWork(error)
        }
        throw ExitCode.findings
    }

    static func choose(_ tag: String?, of engines: [Engine]) throws -> Engine {
        if let found = tag.map({ tag in engines.first { $0.language.tag == tag } }) ?? engines.first { return found }
        let tags = engines.map(\.language.tag).joined(separator: ", ")
        Terminal.complain("kiriwake: the site has no language '\(tag ?? "")'; it has: \(tags)\n")
        throw ExitCode.couldNotWork
    }
}
