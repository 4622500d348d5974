import ArgumentParser
import KiriwakeBuild

/// Where the parts of a site are.
struct FolderOptions: ParsableArguments {
    @Option(help: "The folder of the articles. Default: Content, or content where that is what exists.")
    var content: String?

    @Option(
        help: """
            The theme's folder: templates, assets and texts. Default: Site if it exists, else the theme installed \
            with the tool.
            """)
    var site: String?

    @Option(help: "The site's configuration. Default: site.yml in the current folder.")
    var config: String?

    @Flag(help: "Read articles marked 'draft: true' like the others; without it they are left out.")
    var drafts = false

    @Option(help: "Number of threads. Default: one per core.")
    var jobs: Int?

    func validate() throws {
        if let jobs, jobs < 1 { throw ValidationError("--jobs must be a number of at least 1") }
    }

    func folders(output: String = "_site", isInPlace: Bool = false) -> SiteFolders {
        SiteFolders(
            content: content ?? DefaultFolders.content, theme: site ?? DefaultFolders.theme, configuration: config,
            output: output, isInPlace: isInPlace, includesDrafts: drafts)
    }
}

enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json
}
