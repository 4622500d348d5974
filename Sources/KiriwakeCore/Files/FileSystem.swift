import SystemPackage

/// Reading as a struct of closures, so that stages can be handed a folder that exists in memory only.
package struct FileSystem: Sendable {
    /// Paths of all files below a folder, relative to it, sorted; names that begin with a dot are left out.
    package var files: @Sendable (_ folder: String) throws(FileError) -> [String]
    /// The same with the names that begin with a dot.
    package var filesWithHidden: @Sendable (_ folder: String) throws(FileError) -> [String]
    package var read: @Sendable (_ path: String) throws(FileError) -> [UInt8]
    package var exists: @Sendable (_ path: String) -> Bool

    /// - Parameter filesWithHidden: nil where no name begins with a dot.
    package init(
        files: @escaping @Sendable (String) throws(FileError) -> [String],
        filesWithHidden: (@Sendable (String) throws(FileError) -> [String])? = nil,
        read: @escaping @Sendable (String) throws(FileError) -> [UInt8],
        exists: @escaping @Sendable (String) -> Bool
    ) {
        self.files = files
        self.filesWithHidden = filesWithHidden ?? files
        self.read = read
        self.exists = exists
    }
}

extension FileSystem {
    /// A file system in memory, made of the given texts by path.
    package static func memory(_ texts: [String: String]) -> FileSystem {
        memory(bytes: texts.mapValues { Array($0.utf8) })
    }

    package static func memory(bytes: [String: [UInt8]]) -> FileSystem {
        let noSuchFile = Errno.noSuchFileOrDirectory.rawValue
        let paths = { @Sendable (folder: String) throws(FileError) in
            let prefix = folder + "/"
            let paths = bytes.keys.filter { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) }
            guard !paths.isEmpty else { throw FileError(.list, folder, number: noSuchFile) }
            return paths.sorted()
        }
        return FileSystem(
            files: { folder throws(FileError) in
                try paths(folder).filter { !$0.split(separator: "/").contains { $0.hasPrefix(".") } }
            },
            filesWithHidden: paths,
            read: { path throws(FileError) in
                guard let file = bytes[path] else { throw FileError(.read, path, number: noSuchFile) }
                return file
            },
            exists: { path in bytes.keys.contains { $0 == path || $0.hasPrefix(path + "/") } })
    }
}
