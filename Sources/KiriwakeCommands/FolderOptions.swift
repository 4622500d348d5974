import ArgumentParser
import KiriwakeBuild

/// Where the parts of a site stand.
struct FolderOptions: ParsableArguments {
    @Option(help: "Folder of the articles.")
    var content = "Content"

    @Option(
        help: "Folder of the theme: templates, assets, texts. Default: Site, else the theme installed with the tool.")
    var site: String?

    @Option(help: "The site's configuration. Default: site.yml in the theme's folder.")
    var config: String?

    @Option(help: "Threads to use. Default: one for each core.")
    var jobs: Int?

    func validate() throws {
        if let jobs, jobs < 1 { throw ValidationError("--jobs needs a number of 1 or more") }
    }

    func folders(output: String = "_site") -> SiteFolders {
        SiteFolders(content: content, theme: site ?? InstalledTheme.folder, configuration: config, output: output)
    }
}

enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json
}
