import NIOCore

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A file that was opened for one response: what is read belongs together even if the site is exchanged meanwhile.
final class OpenFile: Sendable {
    let status: FileStatus
    private let descriptor: Int32

    /// Opens a plain file whose path has no symbolic link left in its last part; nil for anything else.
    init?(path: String) {
        // Without O_NONBLOCK, opening a pipe would wait for its writer.
        descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard descriptor >= 0 else { return nil }
        guard let status = FileStatus(descriptor: descriptor), status.kind == .file else {
            close(descriptor)
            return nil
        }
        self.status = status
    }

    deinit {
        close(descriptor)
    }

    /// Up to `count` bytes from `offset` on; fewer only at the end of the file or when it cannot be read further.
    func bytes(from offset: Int, count: Int) -> ByteBuffer {
        var buffer = ByteBuffer()
        buffer.reserveCapacity(count)
        while buffer.readableBytes < count {
            let position = offset + buffer.readableBytes
            let wanted = count - buffer.readableBytes
            let got = buffer.writeWithUnsafeMutableBytes(minimumWritableBytes: wanted) { space in
                max(0, pread(descriptor, space.baseAddress, wanted, off_t(position)))
            }
            if got == 0 { break }
        }
        return buffer
    }

    func allBytes() -> ByteBuffer {
        bytes(from: 0, count: status.size)
    }
}
