import SystemPackage

/// Reading as a struct of closures, so that stages can be handed a folder that exists in memory only.
package struct FileSystem: Sendable {
    /// What is below a folder.
    /// - Parameters:
    ///   - hidden: whether names that begin with a dot are listed.
    ///   - linkable: names of folders directly in this one that may be links to anywhere; all other links must stay inside.
    package var list:
        @Sendable (_ folder: String, _ hidden: Bool, _ linkable: Set<String>) throws(FileError) -> FolderListing
    package var read: @Sendable (_ path: String) throws(FileError) -> [UInt8]
    package var exists: @Sendable (_ path: String) -> Bool

    package init(
        list: @escaping @Sendable (String, Bool, Set<String>) throws(FileError) -> FolderListing,
        read: @escaping @Sendable (String) throws(FileError) -> [UInt8],
        exists: @escaping @Sendable (String) -> Bool
    ) {
        self.list = list
        self.read = read
        self.exists = exists
    }

    /// The same, in which some paths do not exist.
    package func hiding(_ paths: some Sequence<String>) -> FileSystem {
        let hidden = Set(paths)
        guard !hidden.isEmpty else { return self }
        var files = self
        files.exists = { [exists] in !hidden.contains($0) && exists($0) }
        return files
    }

    /// Paths of all files below a folder, relative to it, sorted; names that begin with a dot are left out.
    package func files(_ folder: String) throws(FileError) -> [String] { try list(folder, false, []).files }
}

extension FileSystem {
    /// A file system in memory, made of the given texts by path.
    package static func memory(_ texts: [String: String]) -> FileSystem {
        memory(bytes: texts.mapValues { Array($0.utf8) })
    }

    package static func memory(bytes: [String: [UInt8]]) -> FileSystem {
        let noSuchFile = Errno.noSuchFileOrDirectory.rawValue
        return FileSystem(
            list: { folder, hidden, _ throws(FileError) in
                let prefix = folder + "/"
                let paths = bytes.keys.filter { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) }
                guard !paths.isEmpty else { throw FileError(.list, folder, number: noSuchFile) }
                return FolderListing(
                    files: paths.filter { hidden || !$0.split(separator: "/").contains { $0.hasPrefix(".") } }.sorted())
            },
            read: { path throws(FileError) in
                guard let file = bytes[path] else { throw FileError(.read, path, number: noSuchFile) }
                return file
            },
            exists: { path in bytes.keys.contains { $0 == path || $0.hasPrefix(path + "/") } })
    }
}
