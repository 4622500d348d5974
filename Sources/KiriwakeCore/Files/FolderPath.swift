/// Paths of folders as text.
package enum FolderPath {
    /// The path without slashes at its end; the root stays as it is.
    package static func withoutSlash(_ folder: String) -> String {
        var folder = folder[...]
        while folder.count > 1, folder.last == "/" { folder.removeLast() }
        return String(folder)
    }

    /// Whether a path is that of the folder or of something below it. Both are written alike: links and dots are not
    /// looked at.
    package static func contains(_ path: String, in folder: String) -> Bool {
        path == folder || path.hasPrefix(folder.hasSuffix("/") ? folder : folder + "/")
    }
}
