import ArgumentParser
import KiriwakeBuild
import KiriwakeCore

struct LintCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "lint", abstract: "Check the articles without building the site.",
        discussion:
            "Exit code 0: no findings; 1: findings; 2: the command could not run; 64: the command line was wrong.")

    @Argument(help: "Report only on these files and folders. All articles are read nevertheless.")
    var paths: [String] = []

    @OptionGroup var folders: FolderOptions

    @Option(help: "Output format: text or json.")
    var format = ReportFormat.text

    func run(_ terminal: Terminal) async throws {
        let found = try SiteBuilder(folders: folders.folders(), jobs: folders.jobs ?? Machine.processorCount)
            .check().diagnostics
        let shown = try PathFilter(paths, below: folders.folders()).keep(found)
        switch format {
        case .text: terminal.show(TextReport.render(shown) + TextReport.summary(shown) + "\n")
        case .json: terminal.show(JSONReport.render(shown))
        }
        if !shown.isEmpty { throw ExitCode.findings }
    }
}
