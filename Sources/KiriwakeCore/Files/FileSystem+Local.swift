import SystemPackage

extension FileSystem {
    /// The disk.
    package static let local = FileSystem(
        list: { folder, hidden, linkable throws(FileError) in
            var walk = FolderWalk(folder, hidden: hidden, linkable: linkable)
            return try walk.run()
        },
        read: { path throws(FileError) in try readFile(path) },
        exists: Disk.exists)

    /// In bytes. No file of a site is larger, and what is, such as one of zeros without an end, would fill the memory.
    private static let largestFile = 1 << 30

    private static func readFile(_ path: String) throws(FileError) -> [UInt8] {
        let file = try OpenFile(path)
        let status = try file.status()
        switch status.kind {
        case .file:
            guard status.size <= largestFile else {
                throw FileError(.read, path, number: Errno.fileTooLarge.rawValue)
            }
            return try file.bytes(upTo: status.size)
        case .folder: throw FileError(.read, path, number: Errno.isDirectory.rawValue)
        case .symbolicLink, .other: throw FileError(.read, path, number: FileError.notPlain)
        }
    }
}
