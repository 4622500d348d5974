package import KiriwakeCore
package import KiriwakeModel
import KiriwakeTemplates

/// The files of several theme folders laid over each other; the first folder that has a file wins.
///
/// `root/` holds files that go to the site's root as they are, so names with a dot count there; what editors leave does not.
package struct ThemeListing {
    /// Full path by path inside the theme.
    private let paths: [String: String]
    /// What is said of links and other things that are not read.
    private let diagnostics: [Diagnostic]
    /// Paths of the texts of each language in every folder that has them, the one that wins last.
    private let texts: [String: [String]]
    /// Names of the texts that the theme itself has.
    private let ownTexts: [String]

    /// What a theme's folders are called.
    package static let folders = ["templates", "assets", "texts", "root"]

    /// - Parameter folders: the first that has a file wins; the last is the theme itself.
    package init(_ folders: [String], files: FileSystem) throws(FileError) {
        var paths: [String: String] = [:]
        var texts: [String: [String]] = [:]
        var diagnostics: [Diagnostic] = []
        for folder in folders.reversed() {
            for kind in Self.folders {
                let path = FolderPath.path(of: kind, in: folder)
                guard files.exists(path) else { continue }
                let listing = try files.list(path, kind == "root", [])
                diagnostics += listing.unread.map { $0.diagnostic(in: path) }
                for file in listing.files {
                    if kind == "root", let name = file.split(separator: "/").last, EditorLeftover.matches(name) {
                        continue
                    }
                    paths["\(kind)/\(file)"] = "\(path)/\(file)"
                    if kind == "texts" { texts[file, default: []].append("\(path)/\(file)") }
                }
            }
        }
        self.paths = paths
        self.diagnostics = diagnostics
        self.texts = texts
        let theme = FolderPath.path(of: "texts", in: folders[folders.count - 1])
        ownTexts = texts.keys.filter { texts[$0]?.first == "\(theme)/\($0)" }.sorted()
    }

    /// The files that hold the interface texts of a language, each laid over those before it: for `en-GB` those of `en`,
    /// and then its own.
    package func texts(of language: Language) -> [String] {
        let whole = language.tag.prefix { $0 != "-" }
        return (whole == language.tag ? [] : texts["\(whole).yml"] ?? []) + (texts["\(language.tag).yml"] ?? [])
    }

    /// Languages of which the theme itself has the texts.
    package var languages: [String] { ownTexts.filter { $0.hasSuffix(".yml") }.map { String($0.dropLast(4)) } }

    /// A file that has every text of the theme: the English one, or else the first.
    package var reference: String? {
        (ownTexts.contains("en.yml") ? "en.yml" : ownTexts.first).flatMap { texts[$0]?.first }
    }

    /// Where templates name a text first, by its key.
    package func namedTexts(_ files: FileSystem) throws(FileError) -> [String: SourceLocation] {
        var named: [String: SourceLocation] = [:]
        for (name, template) in try templates(files).sorted(by: { $0.key < $1.key }) {
            let source = SourceText(path: paths["templates/\(name).mustache"] ?? name, bytes: Array(template.utf8))
            for (key, place) in TemplateSet.textKeys(in: template) where named[key] == nil {
                named[key] = source.location(of: place)
            }
        }
        return named
    }

    /// Templates by name.
    func templates(_ files: FileSystem) throws(FileError) -> [String: String] {
        try read("templates/", ending: ".mustache", files: files).mapValues {
            String(decoding: $0.starts(with: [0xEF, 0xBB, 0xBF]) ? $0.dropFirst(3) : $0[...], as: UTF8.self)
        }
    }

    /// Names of the assets.
    var assets: [String] {
        paths.keys.filter { $0.hasPrefix("assets/") }.map { String($0.dropFirst("assets/".count)) }.sorted()
    }

    /// Full path by path below `root/`.
    var rootFiles: [String: String] {
        var files: [String: String] = [:]
        for (file, path) in paths where file.hasPrefix("root/") { files[String(file.dropFirst("root/".count))] = path }
        return files
    }

    /// What is said of links and other things that are not read, and of files that are read as texts and are none: those
    /// below `templates/`, and styles, scripts and drawings among the assets.
    package func faults(_ files: FileSystem) throws(FileError) -> [Diagnostic] {
        var faults = diagnostics
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
