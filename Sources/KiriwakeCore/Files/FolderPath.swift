/// Paths of folders as text.
package enum FolderPath {
    /// The path without slashes at its end; the root stays as it is.
    package static func withoutSlash(_ folder: String) -> String {
        var folder = folder[...]
        while folder.count > 1, folder.last == "/" { folder.removeLast() }
        return String(folder)
    }

    /// The path of something inside a folder, as people write it: what is in the current folder goes by its name alone.
    package static func path(of name: String, in folder: String) -> String {
        folder == "." ? name : withoutSlash(folder) + "/" + name
    }

    /// The folder that holds what a path names.
    package static func parent(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : withoutSlash(String(path[..<slash]))
    }

    /// The last part of a path.
    package static func name(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
    }

    /// Whether a path is that of the folder or of something below it. Both are written alike: links and dots are not
    /// looked at.
    package static func contains(_ path: String, in folder: String) -> Bool {
        path == folder || path.hasPrefix(folder.hasSuffix("/") ? folder : folder + "/")
    }
}
