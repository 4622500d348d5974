import ArgumentParser
import KiriwakeBuild
import KiriwakeCore
import KiriwakePreview

struct ServeCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Preview the site, and rebuild it on every change.",
        discussion: """
            Open pages reload after each build. Only this machine can connect, unless --lan is given. Press Ctrl-C to \
            stop.
            Exit code 0: stopped; 2: the command could not run; 64: the command line was wrong.
            """)

    @OptionGroup var folders: FolderOptions

    @OptionGroup var output: OutputOptions

    @Option(help: "Port to listen on; 0 picks any free port.")
    var port = 4000

    @Flag(help: "Let other machines on the local network connect.")
    var lan = false

    @Flag(
        help: """
            Look at every file a few times a second instead of waiting for the system's notifications, which network \
            shares and folders of another machine do not send.
            """)
    var poll = false

    func run(_ terminal: Terminal) async throws {
        let folders = folders.folders(output: output.output, isInPlace: output.inPlace)
        let builder = SiteBuilder(
            folders: folders, jobs: self.folders.jobs ?? Machine.processorCount, notify: terminal.notify)
        let server = PreviewServer(
            configuration: PreviewConfiguration(
                lan: lan, port: port, watchedFolders: folders.watched, watchedEntries: folders.watchedEntries,
                foldersWithHidden: folders.published, polls: poll, root: output.output),
            rebuild: { _ in Self.outcome(of: builder, root: folders.output, warn: terminal.warn) },
            report: { terminal.show(Self.text($0)) })
        try builder.prepareOutput()
        try await server.run()
    }

    private static func outcome(
        of builder: SiteBuilder, root: String, warn: (String) -> Void
    ) -> PreviewOutcome {
        do {
            let report = try builder.build()
            if let summary = report.summary {
                for warning in summary.warnings { warn(warning) }
                return .built(root: root, changed: summary.changed)
            }
            return .failed(
                report.diagnostics.filter { $0.severity == .error }.map { diagnostic in
                    PreviewProblem(
                        file: diagnostic.location.path, line: diagnostic.location.line,
                        column: diagnostic.location.column, code: diagnostic.code.rawValue,
                        message: diagnostic.message, expected: diagnostic.expected, advice: diagnostic.advice)
                })
        } catch {
            return .failed([PreviewProblem(file: "", code: "", message: "\(error)")])
        }
    }

    private static func text(_ event: PreviewEvent) -> String {
        switch event {
        case .listening(let urls): urls.map { "Serving on \($0)\n" }.joined()
        case .rebuilt(let duration, let changed):
            "Built in \(Int((duration / .milliseconds(1)).rounded())) ms, \(Count.text(changed.count, "file")) new or changed\n"
        case .failed(let problems): problems.map(Self.text).joined()
        }
    }

    /// As `lint` shows it; what no file is to blame for begins with the tool's name, as every error of the tool does.
    private static func text(_ problem: PreviewProblem) -> String {
        let place = [problem.line, problem.column].prefix { $0 != nil }.map { ":\($0 ?? 1)" }.joined()
        let code = problem.code.isEmpty ? "" : "error \(problem.code): "
        var text = problem.file.isEmpty ? "kiriwake: " : "\(problem.file)\(place): \(code)"
        text += problem.message + "\n"
        if let expected = problem.expected { text += "    expected: \(expected)\n" }
        if let advice = problem.advice { text += "    do: \(advice)\n" }
        return text
    }
}
