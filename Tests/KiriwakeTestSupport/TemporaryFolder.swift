import Foundation

/// A folder on disk that is removed with all in it when no test holds it any more.
package final class TemporaryFolder: Sendable {
    /// Absolute, without symbolic links.
    package let path: String

    /// - Parameter files: texts by path below the folder.
    package init(_ files: [String: String] = [:]) throws {
        let folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
            .appendingPathComponent("kiriwake-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        path = folder.path
        for (file, text) in files { try write(text, to: file) }
    }

    /// Runs something with an empty folder, which is removed afterwards.
    package static func with(_ body: (String) throws -> Void) throws {
        let folder = try TemporaryFolder()
        try withExtendedLifetime(folder) { try body($0.path) }
    }

    deinit {
        do {
            try FileManager.default.removeItem(atPath: path)
        } catch {
            // Left for the system to clear away.
        }
    }

    /// Writes in place, making folders as needed.
    package func write(_ text: String, to file: String) throws {
        let url = URL(fileURLWithPath: path).appendingPathComponent(file)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }

    package func read(_ file: String) throws -> String {
        try String(contentsOfFile: path + "/" + file, encoding: .utf8)
    }

    package func remove(_ file: String) throws {
        try FileManager.default.removeItem(atPath: path + "/" + file)
    }
}
