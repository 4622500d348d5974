import KiriwakeCore

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Bytes of single files.
enum FileContent {
    /// Whether a file exists and holds exactly these bytes.
    static func equals(_ bytes: UnsafeBufferPointer<UInt8>, _ path: String) -> Bool {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, Int(status.st_size) == bytes.count else { return false }
        return withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 16) { buffer in
            var compared = 0
            while compared < bytes.count {
                let amount = read(descriptor, buffer.baseAddress, buffer.count)
                guard amount > 0, compared + amount <= bytes.count, let start = bytes.baseAddress,
                    memcmp(buffer.baseAddress!, start + compared, amount) == 0
                else { return false }
                compared += amount
            }
            return true
        }
    }

    static func write(_ bytes: UnsafeBufferPointer<UInt8>, to path: String) throws(FileError) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw FileError(.write, path) }
        var written = 0
        while written < bytes.count {
            let amount = Self.write(descriptor, bytes, from: written)
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

    private static func write(_ descriptor: Int32, _ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        #if canImport(Glibc)
            Glibc.write(descriptor, bytes.baseAddress.map { $0 + start }, bytes.count - start)
        #else
            Darwin.write(descriptor, bytes.baseAddress.map { $0 + start }, bytes.count - start)
        #endif
    }
}
