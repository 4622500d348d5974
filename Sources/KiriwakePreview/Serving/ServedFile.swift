import KiriwakeCore
import NIOCore

/// A file that was opened for one response: what is read belongs together even if the site is exchanged meanwhile.
struct ServedFile: Sendable {
    let status: FileStatus
    private let file: OpenFile

    /// Opens a regular file; the last component of its path must not be a symbolic link.
    /// - Returns: nil for anything else, and for a file that cannot be read.
    init?(path: String) {
        do throws(FileError) {
            file = try OpenFile(path, followingLink: false)
            status = try file.status()
        } catch {
            return nil
        }
        guard status.kind == .file else { return nil }
    }

    /// Up to `count` bytes from `offset` on; fewer only at the end of the file.
    func bytes(from offset: Int, count: Int) throws(FileError) -> ByteBuffer {
        var buffer = ByteBuffer()
        var failure: FileError?
        buffer.writeWithUnsafeMutableBytes(minimumWritableBytes: count) { space in
            do throws(FileError) {
                return try file.read(into: UnsafeMutableRawBufferPointer(rebasing: space[..<count]), from: offset)
            } catch {
                failure = error
                return 0
            }
        }
        if let failure { throw failure }
        return buffer
    }

    func allBytes() throws(FileError) -> ByteBuffer { try bytes(from: 0, count: status.size) }
}
