package import KiriwakeCore
import SystemPackage

/// Writes files that the user named, outside any site.
package enum SingleFile {
    /// Writes a text to a file, to the target of a link, or to a device. The folder must exist.
    package static func write(_ text: String, to path: String) throws(FileError) {
        if FileStatus(FilePath(path), followingLink: true)?.kind == .file {
            try replace([(path, Array(text.utf8))])
            return
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

    /// Replaces the bytes of several files. Meanwhile, each file has either all its old bytes or all its new ones.
    /// Links are followed, and permission bits are kept.
    /// - Throws: the first failure; then every file is as it was, as far as the file system can exchange files.
    package static func replace(_ files: [(path: String, bytes: [UInt8])]) throws(FileError) {
        var replacements: [Replacement] = []
        do throws(FileError) {
            for file in files { replacements.append(try Replacement(of: file.path, with: file.bytes)) }
            for index in replacements.indices { try replacements[index].apply() }
        } catch {
            for replacement in replacements.reversed() { replacement.undo() }
            throw error
        }
        for replacement in replacements { replacement.discard() }
    }
}

/// One file, and a hidden file beside it with the bytes that are to replace its own.
private struct Replacement {
    private enum State {
        case prepared
        /// The hidden file contains the old bytes.
        case exchanged
        /// The hidden file has been removed.
        case moved
    }

    private let path: FilePath
    private let hidden: FilePath
    private var state = State.prepared

    init(of name: String, with bytes: [UInt8]) throws(FileError) {
        path = try Disk.realPath(FilePath(name), for: .replace)
        guard let status = FileStatus(path), status.kind == .file else {
            throw FileError(.replace, path, Errno.invalidArgument)
        }
        hidden = path.parent.appending(".kiriwake-" + UniqueName.digits())
        do throws(FileError) {
            try bytes.withUnsafeBufferPointer { bytes throws(FileError) in
                try FileContent.write(bytes, to: hidden, mode: 0o600)
            }
            if let refusal = SystemCall.setMode(status.mode, of: hidden) { throw FileError(.write, hidden, refusal) }
        } catch {
            SystemCall.removeFile(hidden)
            throw error
        }
    }

    mutating func apply() throws(FileError) {
        if SystemCall.exchange(hidden, path) == nil {
            state = .exchanged
        } else if let refusal = SystemCall.move(hidden, to: path) {
            throw FileError(.replace, path, refusal)
        } else {
            state = .moved
        }
    }

    /// Restores the old bytes if they still exist.
    func undo() {
        switch state {
        case .prepared: SystemCall.removeFile(hidden)
        case .exchanged: _ = SystemCall.move(hidden, to: path)
        case .moved: break
        }
    }

    func discard() { if state == .exchanged { SystemCall.removeFile(hidden) } }
}
