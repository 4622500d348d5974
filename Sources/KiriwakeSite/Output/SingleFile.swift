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
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw FileError(.write, path) }
        let bytes = Array(text.utf8)
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

    private static func system(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
        #if canImport(Glibc)
            Glibc.write(descriptor, bytes, count)
        #else
            Darwin.write(descriptor, bytes, count)
        #endif
    }
}
