import ArgumentParser
import KiriwakeBuild
import KiriwakeCore

struct BuildCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build", abstract: "Builds the site.",
        discussion: "Exit code 0: built; 1: the articles hold mistakes, the last site is as it was; 2: could not work.")

    @OptionGroup var folders: FolderOptions

    @Option(help: "Folder to write the site to. It is replaced as a whole.")
    var output = "_site"

    @Option(help: "text or json.")
    var format = ReportFormat.text

    func run() async throws {
        let report: BuildReport
        let clock = ContinuousClock()
        let start = clock.now
        do {
            report = try SiteBuilder(
                folders: folders.folders(output: output), jobs: folders.jobs ?? Processors.count
            ).build()
        } catch {
            throw Terminal.couldNotWork(error)
        }
        let seconds = (clock.now - start) / .seconds(1)
        switch format {
        case .text: Terminal.show(report.text(seconds: seconds))
        case .json: Terminal.show(report.json(seconds: seconds).text + "\n")
        }
        if report.summary == nil { throw ExitCode.findings }
    }
}
