import KiriwakeBuild
import KiriwakeCore
import KiriwakeModel
import KiriwakeSearch

/// The engines of a site's languages, for the commands that search.
struct SearchEngines {
    typealias Engine = (language: Language, engine: SearchEngine)

    /// In the order of the languages.
    let all: [Engine]
    private let configuration: SiteConfiguration

    /// - Throws: `BrokenArticles`, `BrokenPolicyMessage` for a policy whose proof fails, and errors of the system.
    static func read(_ folders: FolderOptions) throws -> SearchEngines {
        let builder = SiteBuilder(folders: folders.folders(), jobs: folders.jobs ?? Machine.processorCount)
        let content = try builder.check().usable()
        let indexes = builder.searchIndexes(content, try content.wizard())
        return SearchEngines(
            all: indexes.map { ($0.language, SearchEngine($0.index)) }, configuration: content.configuration)
    }

    /// - Parameter tag: nil for the site's first language.
    func engine(_ tag: String?) throws(UnknownLanguage) -> Engine { all[try configuration.language(tag).index] }
}
