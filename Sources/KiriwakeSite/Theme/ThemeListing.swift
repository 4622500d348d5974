import KiriwakeCore

/// The files of several theme folders laid over each other; the first folder that has a file wins.
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
        }
        self.paths = paths
    }

    func path(of file: String) -> String? { paths[file] }

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
