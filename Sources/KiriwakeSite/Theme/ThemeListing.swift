import KiriwakeCore

/// The files of several theme folders laid over each other; the first folder that has a file wins.
///
/// `root/` holds files that go to the site's root as they are, so names with a dot count there; what editors leave does not.
struct ThemeListing {
    /// Full path by path inside the theme.
    private let paths: [String: String]

    init(_ folders: [String], files: FileSystem) throws(FileError) {
        var paths: [String: String] = [:]
        for folder in folders.reversed() {
            for kind in ["templates", "assets", "texts"] where files.exists("\(folder)/\(kind)") {
                for file in try files.files("\(folder)/\(kind)") {
                    paths["\(kind)/\(file)"] = "\(folder)/\(kind)/\(file)"
                }
            }
            guard files.exists("\(folder)/root") else { continue }
            for file in try files.filesWithHidden("\(folder)/root") {
                if let name = file.split(separator: "/").last, EditorLeftover.matches(name) { continue }
                paths["root/\(file)"] = "\(folder)/root/\(file)"
            }
        }
        self.paths = paths
    }

    func path(of file: String) -> String? { paths[file] }

    /// Full path by path below `root/`.
    var rootFiles: [String: String] {
        var files: [String: String] = [:]
        for (file, path) in paths where file.hasPrefix("root/") { files[String(file.dropFirst("root/".count))] = path }
        return files
    }

    /// Contents by name without folder and ending.
    func read(
        _ folder: String, ending: String = "", files: FileSystem
    ) throws(FileError) -> [String: [UInt8]] {
        var contents: [String: [UInt8]] = [:]
        for (file, path) in paths where file.hasPrefix(folder) && file.hasSuffix(ending) {
            contents[String(file.dropFirst(folder.count).dropLast(ending.count))] = try files.read(path)
        }
        return contents
    }
}
