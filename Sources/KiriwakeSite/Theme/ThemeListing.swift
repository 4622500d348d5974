import KiriwakeCore

/// The files of several theme folders laid over each other; the first folder that has a file wins.
///
/// `root/` holds files that go to the site's root as they are, so names with a dot count there; what editors leave does not.
struct ThemeListing {
    /// Full path by path inside the theme.
    private let paths: [String: String]
    /// What is said of links and other things that are not read.
    let diagnostics: [Diagnostic]

    init(_ folders: [String], files: FileSystem) throws(FileError) {
        var paths: [String: String] = [:]
        var diagnostics: [Diagnostic] = []
        for folder in folders.reversed() {
            for kind in ["templates", "assets", "texts", "root"] where files.exists("\(folder)/\(kind)") {
                let listing = try files.list("\(folder)/\(kind)", kind == "root", [])
                diagnostics += listing.unread.map { $0.diagnostic(in: "\(folder)/\(kind)") }
                for file in listing.files {
                    if kind == "root", let name = file.split(separator: "/").last, EditorLeftover.matches(name) {
                        continue
                    }
                    paths["\(kind)/\(file)"] = "\(folder)/\(kind)/\(file)"
                }
            }
        }
        self.paths = paths
        self.diagnostics = diagnostics
    }

    func path(of file: String) -> String? { paths[file] }

    /// Full path by path below `root/`.
    var rootFiles: [String: String] {
        var files: [String: String] = [:]
        for (file, path) in paths where file.hasPrefix("root/") { files[String(file.dropFirst("root/".count))] = path }
        return files
    }

    /// Faults of files that are read as texts: those below `templates/`, and styles, scripts and drawings among the assets.
    func textFaults(files: FileSystem) throws(FileError) -> [Diagnostic] {
        var faults: [Diagnostic] = []
        for (file, path) in paths.sorted(by: { $0.key < $1.key }) {
            let isTemplate = file.hasPrefix("templates/") && file.hasSuffix(".mustache")
            let isText = file.hasPrefix("assets/") && [".css", ".js", ".svg"].contains { file.hasSuffix($0) }
            guard isTemplate || isText else { continue }
            let text = SourceText(path: path, bytes: try files.read(path))
            if let fault = text.encodingFault ?? text.controlCharacterFault { faults.append(fault) }
        }
        return faults
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
