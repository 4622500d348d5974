/// One file of the site. Its content is made when it is written, so that only a few are in memory at once.
package struct OutputFile: Sendable {
    package enum Content: Sendable {
        case bytes([UInt8])
        case rendered(@Sendable () throws -> String)
        /// The bytes of a file that the author keeps among the articles or in a folder of the theme.
        case copied(from: String)
    }

    package let path: SitePath
    package let content: Content

    package init(_ path: SitePath, _ content: Content) {
        self.path = path
        self.content = content
    }

    /// The author's file that this one is a copy of; nil for a file that the build makes.
    private var original: String? {
        if case .copied(let path) = content { path } else { nil }
    }

    /// Checks that the files can be written side by side.
    /// - Throws: two files with one path, a file where another needs a folder, or a name that must not be published.
    static func check(_ files: [OutputFile]) throws(OutputError) {
        var seen: [SitePath: OutputFile] = [:]
        for file in files {
            if let other = seen.updateValue(file, forKey: file.path) {
                throw .clash(file.path.path, other.original, file.original)
            }
            let names = file.path.path.split(separator: "/")
            if names.contains(".git") || names[0].hasPrefix(SiteMark.name) {
                throw .reserved(file.original ?? file.path.path)
            }
        }
        for file in files {
            var folder = file.path.folder.dropLast()
            while !folder.isEmpty {
                if let other = seen[SitePath(String(folder))] {
                    throw .clash(String(folder), other.original, file.original)
                }
                folder = folder.lastIndex(of: "/").map { folder[..<$0] } ?? ""
            }
        }
    }
}
