import Foundation
import KiriwakeTestSupport

/// What editors and version control do to files.
extension TemporaryFolder {
    func makeFolder(_ folder: String) throws {
        try FileManager.default.createDirectory(atPath: path + "/" + folder, withIntermediateDirectories: true)
    }

    func link(_ name: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(atPath: path + "/" + name, withDestinationPath: target)
    }

    func move(_ old: String, to new: String) throws {
        try FileManager.default.moveItem(atPath: path + "/" + old, toPath: path + "/" + new)
    }

    /// Puts `new` in the place of `old` in one step.
    func exchange(_ new: String, with old: String) throws {
        guard rename(path + "/" + new, path + "/" + old) == 0 else { throw POSIXError(.EIO) }
    }
}
