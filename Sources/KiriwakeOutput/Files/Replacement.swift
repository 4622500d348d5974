import KiriwakeCore
import SystemPackage

/// One file, and a hidden file beside it with the bytes that are to replace its own.
struct Replacement {
    private enum State {
        case planned, prepared
        /// The hidden file contains the old bytes.
        case exchanged
        /// The hidden file has been removed.
        case moved
    }

    let path: FilePath
    let hidden: FilePath
    let bytes: [UInt8]
    private let mode: CInterop.Mode
    private var state = State.planned

    /// - Parameter name: of the file, or of a link to it.
    init(of name: String, with bytes: [UInt8]) throws(FileError) {
        path = try Disk.realPath(FilePath(name), for: .replace)
        guard let status = FileStatus(path), status.kind == .file else {
            throw FileError(.replace, path, Errno.invalidArgument)
        }
        mode = status.mode
        hidden = path.parent.appending(".kiriwake-" + UniqueName.digits())
        self.bytes = bytes
    }

    /// Writes the hidden file.
    mutating func prepare() throws(FileError) {
        do throws(FileError) {
            try bytes.withUnsafeBufferPointer { bytes throws(FileError) in
                try FileContent.write(bytes, to: hidden, mode: 0o600, isFlushed: true)
            }
            if let refusal = SystemCall.setMode(mode, of: hidden) { throw FileError(.write, hidden, refusal) }
        } catch {
            SystemCall.removeFile(hidden)
            throw error
        }
        state = .prepared
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
        case .planned, .moved: break
        }
    }

    func discard() { if state == .exchanged { SystemCall.removeFile(hidden) } }
}
