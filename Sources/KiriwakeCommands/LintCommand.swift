import ArgumentParser
import KiriwakeBuild
import KiriwakeCore

struct LintCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lint", abstract: "Checks the articles and writes nothing.",
        discussion: "Exit code 0: fine; 1: findings; 2: could not work.")

    @Argument(help: "Report only on these files and folders. The whole content is read all the same.")
    var paths: [String] = []

    @OptionGroup var folders: FolderOptions

    @Option(help: "text or json.")
    var format = ReportFormat.text

    func run() async throws {
        let found: [Diagnostic]
        do {
            found = try SiteBuilder(folders: folders.folders(), jobs: folders.jobs ?? Processors.count)
                .check().diagnostics
        } catch {
            throw Terminal.couldNotWork(error)
        }
        let shown: [Diagnostic]
        do {
            shown = try PathFilter(paths, below: folders.folders()).keep(found)
        } catch {
            throw Terminal.couldNotWork(error)
        }
        switch format {
        case .text: Terminal.show(TextReport.render(shown) + TextReport.summary(shown) + "\n")
        case .json: Terminal.show(JSONReport.render(shown))
        }
        if !shown.isEmpty { throw ExitCode.findings }
    }
}
