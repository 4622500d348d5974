package import KiriwakeCore
import SystemPackage

/// Writes files that the user named, outside any site.
package enum SingleFile {
    /// Writes a text to a file, to the target of a link, or to a device. The folder must exist.
    package static func write(_ text: String, to path: String) throws(FileError) {
        if FileStatus(FilePath(path), followingLink: true)?.kind == .file {
            var replacement = try Replacement(of: path, with: Array(text.utf8))
            do throws(FileError) {
                try replacement.prepare()
                try replacement.apply()
            } catch {
                replacement.undo()
                throw error
            }
            return replacement.discard()
        }
        do {
            let descriptor = try FileDescriptor.open(
                FilePath(path), .writeOnly, options: [.create, .truncate, .closeOnExec],
                permissions: [.ownerReadWrite, .groupReadWrite, .otherReadWrite])
            try descriptor.closeAfter { _ = try descriptor.writeAll(text.utf8) }
        } catch {
            throw FileError(.write, FilePath(path), error)
        }
    }
}
