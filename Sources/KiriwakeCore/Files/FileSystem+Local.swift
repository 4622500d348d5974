#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension FileSystem {
    /// The disk. Plain system calls: a build reads ten thousand small files.
    package static let local = FileSystem(
        files: { folder throws(FileError) in
            var found: [String] = []
            try listFiles(in: folder, prefix: "", into: &found)
            return found.sorted()
        },
        read: { path throws(FileError) in try readFile(path) },
        exists: { path in access(path, F_OK) == 0 })

    private static func listFiles(in folder: String, prefix: String, into found: inout [String]) throws(FileError) {
        guard let stream = opendir(folder) else { throw FileError(.list, folder) }
        defer { closedir(stream) }
        var folders: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            guard !name.hasPrefix(".") else { continue }
            switch Int32(entry.pointee.d_type) {
            case Int32(DT_DIR): folders.append(name)
            case Int32(DT_REG): found.append(prefix + name)
            default:
                // A link, or a file system that does not tell: ask for what the name leads to.
                var status = stat()
                guard stat(folder + "/" + name, &status) == 0 else { continue }
                if status.st_mode & S_IFMT == S_IFDIR { folders.append(name) } else { found.append(prefix + name) }
            }
        }
        for name in folders {
            try listFiles(in: folder + "/" + name, prefix: prefix + name + "/", into: &found)
        }
    }

    private static func readFile(_ path: String) throws(FileError) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileError(.read, path) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw FileError(.read, path) }
        guard status.st_mode & S_IFMT != S_IFDIR else { throw FileError(.read, path, number: EISDIR) }
        let size = Int(status.st_size)
        var failure: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while count < size {
                let amount = readBytes(descriptor, buffer.baseAddress.map { $0 + count }, size - count)
                if amount < 0, errno == EINTR { continue }
                if amount < 0 { failure = errno }
                if amount <= 0 { return }
                count += amount
            }
        }
        guard failure == 0 else { throw FileError(.read, path, number: failure) }
        return bytes
    }
}

/// `read` by a name that the type's own members do not hide.
private func readBytes(_ descriptor: Int32, _ buffer: UnsafeMutablePointer<UInt8>?, _ count: Int) -> Int {
    read(descriptor, buffer, count)
}
