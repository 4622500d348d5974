import Foundation

/// A folder that is removed with all in it when no test holds it any more.
final class TemporaryFolder: Sendable {
    /// Absolute, without symbolic links.
    let path: String

    init() throws {
        let folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
            .appendingPathComponent("kiriwake-preview-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        path = folder.path
    }

    /// A folder with these files, by their path.
    convenience init(_ files: [String: String]) throws {
        try self.init()
        for (file, content) in files { try write(content, to: file) }
    }

    deinit {
        do {
            try FileManager.default.removeItem(atPath: path)
        } catch {
            // Left for the system to clear away.
        }
    }

    /// Writes in place, making folders as needed.
    func write(_ content: String, to file: String) throws {
        let url = URL(fileURLWithPath: path).appendingPathComponent(file)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(content.utf8).write(to: url)
    }

    func makeFolder(_ folder: String) throws {
        try FileManager.default.createDirectory(atPath: path + "/" + folder, withIntermediateDirectories: true)
    }

    func link(_ name: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(atPath: path + "/" + name, withDestinationPath: target)
    }

    func move(_ old: String, to new: String) throws {
        try FileManager.default.moveItem(atPath: path + "/" + old, toPath: path + "/" + new)
    }

    func remove(_ file: String) throws {
        try FileManager.default.removeItem(atPath: path + "/" + file)
    }
}

#if canImport(Glibc)
    import Glibc
#endif

extension TemporaryFolder {
    /// Puts `new` in the place of `old` in one step.
    func exchange(_ new: String, with old: String) throws {
        guard rename(path + "/" + new, path + "/" + old) == 0 else { throw POSIXError(.EIO) }
    }
}
