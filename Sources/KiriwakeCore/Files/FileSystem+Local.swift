import SystemPackage

extension FileSystem {
    /// The disk.
    package static let local = FileSystem(
        files: { folder throws(FileError) in try listFiles(in: folder, hidden: false) },
        filesWithHidden: { folder throws(FileError) in try listFiles(in: folder, hidden: true) },
        read: { path throws(FileError) in try readFile(path) },
        exists: Disk.exists)

    private static func listFiles(in folder: String, hidden: Bool) throws(FileError) -> [String] {
        var found: [String] = []
        try listFiles(in: folder, prefix: "", hidden: hidden, within: [], into: &found)
        return found.sorted()
    }

    /// Only plain files: reading a pipe or a socket would wait for somebody to write.
    /// - Parameter within: the folders around this one. A link to one of them is not followed, or there would be no end.
    private static func listFiles(
        in folder: String, prefix: String, hidden: Bool, within: Set<FileStatus.Identity>, into found: inout [String]
    ) throws(FileError) {
        var within = within
        if let status = FileStatus(path: folder, followingLink: true), !within.insert(status.identity).inserted {
            return
        }
        var folders: [String] = []
        for entry in try Disk.entries(of: folder) where hidden || !entry.name.hasPrefix(".") {
            var kind = entry.kind
            if kind != .file, kind != .folder {
                // A link, or a file system that does not report kinds: look up what the name refers to.
                kind = FileStatus(path: folder + "/" + entry.name, followingLink: true)?.kind
            }
            switch kind {
            case .folder: folders.append(entry.name)
            case .file: found.append(prefix + entry.name)
            case .symbolicLink, .other, nil: continue
            }
        }
        for name in folders {
            try listFiles(
                in: folder + "/" + name, prefix: prefix + name + "/", hidden: hidden, within: within, into: &found)
        }
    }

    private static func readFile(_ path: String) throws(FileError) -> [UInt8] {
        let file = try OpenFile(path)
        let status = try file.status()
        guard status.kind != .folder else { throw FileError(.read, path, number: Errno.isDirectory.rawValue) }
        return try file.bytes(upTo: status.size)
    }
}
