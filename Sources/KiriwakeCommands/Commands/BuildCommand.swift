import ArgumentParser
import KiriwakeBuild
import KiriwakeCore

struct BuildCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "build", abstract: "Build the site.",
        discussion: """
            Checks the articles, compiles the wizard and writes the site. If anything fails, the last site is left as \
            it was.
            Exit code 0: built; 1: the articles contain errors; 2: the command could not run; 64: the command line was wrong.
            """)

    @OptionGroup var folders: FolderOptions

    @OptionGroup var output: OutputOptions

    @Option(help: "Output format: text or json.")
    var format = ReportFormat.text

    func run(_ terminal: Terminal) async throws {
        let clock = ContinuousClock()
        let start = clock.now
        let report = try SiteBuilder(
            folders: folders.folders(output: output.output, isInPlace: output.inPlace),
            jobs: folders.jobs ?? Machine.processorCount, notify: terminal.notify
        ).build()
        let seconds = (clock.now - start) / .seconds(1)
        report.summary?.warnings.forEach(terminal.warn)
        switch format {
        case .text: terminal.show(report.text(seconds: seconds))
        case .json: terminal.show(report.json(seconds: seconds).text + "\n")
        }
        if report.summary == nil { throw ExitCode.findings }
    }
}
