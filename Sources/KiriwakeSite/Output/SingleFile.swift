import KiriwakeCore

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// One file that a reader named, outside any site.
package enum SingleFile {
    /// Writes a text in the place of what the file held. The folder must exist.
    package static func write(_ text: String, to path: String) throws(FileError) {
        try write(Array(text.utf8), to: path)
    }

    private static func write(_ bytes: [UInt8], to path: String) throws(FileError) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw FileError(.write, path) }
        var written = 0
        while written < bytes.count {
            let amount = bytes[written...].withUnsafeBytes { Self.system(descriptor, $0.baseAddress, $0.count) }
            if amount < 0 {
                if errno == EINTR { continue }
                let error = FileError(.write, path)
                close(descriptor)
                throw error
            }
            written += amount
        }
        guard close(descriptor) == 0 else { throw FileError(.write, path) }
    }

    /// Puts bytes in the place of a file's; who looks meanwhile sees the old ones or the new ones, never a part.
    package static func replace(_ path: String, with bytes: [UInt8]) throws(FileError) {
        var status = stat()
        guard stat(path, &status) == 0 else { throw FileError(.replace, path) }
        let new = path + ".new"
        do throws(FileError) {
            try write(bytes, to: new)
            guard chmod(new, status.st_mode & 0o7777) == 0, rename(new, path) == 0 else {
                throw FileError(.replace, path)
            }
        } catch {
            unlink(new)
            throw error
        }
    }

    private static func system(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
        #if canImport(Glibc)
            Glibc.write(descriptor, bytes, count)
        #else
            Darwin.write(descriptor, bytes, count)
        #endif
    }
}
