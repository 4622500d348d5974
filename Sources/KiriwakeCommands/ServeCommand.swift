import ArgumentParser
import KiriwakeBuild
import KiriwakeCore
import KiriwakePreview

struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Previews the site and follows every change.",
        discussion: "Listens on this machine only, unless --lan is given. Ctrl-C ends it.")

    @OptionGroup var folders: FolderOptions

    @Option(help: "Folder to build the site in.")
    var output = "_site"

    @Option(help: "Port to listen on; 0 takes any free one.")
    var port = 4000

    @Flag(help: "Let other machines of the local network connect.")
    var lan = false

    func run() async throws {
        let folders = folders.folders(output: output)
        let builder = SiteBuilder(folders: folders, jobs: self.folders.jobs ?? Processors.count)
        let server = PreviewServer(
            configuration: PreviewConfiguration(lan: lan, port: port, watchedFolders: folders.watched, root: output),
            rebuild: { _ in Self.outcome(of: builder, root: folders.output) },
            report: { Terminal.show(Self.text($0)) })
        do {
            try await server.run()
        } catch {
            throw Terminal.couldNotWork(error)
        }
    }

    private static func outcome(of builder: SiteBuilder, root: String) -> PreviewOutcome {
        do {
            let report = try builder.build()
            if let summary = report.summary { return .built(root: root, changed: summary.changed) }
            return .failed(
                report.diagnostics.filter { $0.severity == .error }.map { diagnostic in
                    PreviewProblem(
                        file: diagnostic.location.path, line: diagnostic.location.line,
                        column: diagnostic.location.column, code: diagnostic.code.rawValue,
                        message: diagnostic.message, expected: diagnostic.expected)
                })
        } catch {
            return .failed([PreviewProblem(file: "", code: "", message: "\(error)")])
        }
    }

    private static func text(_ event: PreviewEvent) -> String {
        switch event {
        case .listening(let urls): urls.map { "Serving on \($0)\n" }.joined()
        case .rebuilt(let duration, let changed):
            "Built in \(Int((duration / .milliseconds(1)).rounded())) ms, \(changed.count) files new or changed\n"
        case .failed(let problems):
            problems.map { "\($0.file):\($0.line ?? 1):\($0.column ?? 1): \($0.code): \($0.message)\n" }.joined()
        }
    }
}
