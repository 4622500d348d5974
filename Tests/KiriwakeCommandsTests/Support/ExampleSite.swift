import KiriwakeCore
import KiriwakeTestSupport
import Testing

@testable import KiriwakeCommands

/// A small site on disk, in `example/`, for the tool to be run on.
struct ExampleSite {
    let folder: TemporaryFolder

    /// The printer's knowledge base, in English and German.
    static func printer() throws -> ExampleSite {
        let fixture = Repository.path + "Tests/Fixtures/printer"
        let files = try FileSystem.local.files(fixture).map { path in
            ("example/" + path, String(decoding: try FileSystem.local.read(fixture + "/" + path), as: UTF8.self))
        }
        return ExampleSite(folder: try TemporaryFolder(Dictionary(uniqueKeysWithValues: files)))
    }

    private init(folder: TemporaryFolder) { self.folder = folder }

    /// The site that CONTRIBUTING.md shows.
    /// - Parameter changes: texts by path below the example's folder; nil for a file that is to be gone.
    init(_ changes: [String: String?] = [:]) throws {
        folder = try TemporaryFolder(try DocumentedExample.files())
        for (path, text) in changes {
            if let text { try folder.write(text, to: "example/" + path) } else { try folder.remove("example/" + path) }
        }
    }

    /// Runs the tool and compares all that it printed, and the exit code, with what is recorded.
    /// - Parameters:
    ///   - name: of the snapshot.
    ///   - arguments: `~/` stands for the folder on disk.
    ///   - hasFolders: whether the options that name the site's folders are added.
    ///   - input: lines that are typed.
    func expect(
        _ name: String, exit: Int32 = 0, _ arguments: [String], hasFolders: Bool = true, input: [String] = [],
        fileID: String = #fileID, filePath: String = #filePath, line: Int = #line, column: Int = #column
    ) async throws {
        let run = await run(arguments, hasFolders: hasFolders, input: input)
        #expect(
            run.code == exit, "\(run.text)",
            sourceLocation: SourceLocation(fileID: fileID, filePath: filePath, line: line, column: column))
        try assertSnapshot(run.text, name, fileID: fileID, filePath: filePath, line: line, column: column)
    }

    func run(
        _ arguments: [String], hasFolders: Bool = true, input: [String] = []
    ) async -> (text: String, code: Int32) {
        var all = arguments.map { $0.replacing("~/", with: folder.path + "/") }
        if hasFolders {
            all += ["--content", folder.path + "/example/content", "--config", folder.path + "/example/site.yml"]
            all += ["--site", Repository.path + "Site", "--jobs", "1"]
        }
        let transcript = Transcript(input: input)
        let code = await KiriwakeCommand.run(all, transcript.terminal).rawValue
        let command = (["kiriwake"] + arguments).map { $0.contains(" ") ? "'\($0)'" : $0 }.joined(separator: " ")
        let text = "$ \(command)\n\(transcript.text)[exit code \(code)]\n"
        return (normalised(text), code)
    }

    /// Without what differs from run to run: the folder's path, and times.
    private func normalised(_ text: String) -> String {
        text.replacing(folder.path + "/", with: "~/")
            .replacing(Repository.path, with: "")
            .replacing(/in \d+ ms/, with: "in 0 ms")
            .replacing(/"seconds":[0-9.e-]+/, with: "\"seconds\":0")
            .replacing(/"stages":\{[^}]*\}/) { match in String(match.output).replacing(/:[0-9.e-]+/, with: ":0") }
    }
}
