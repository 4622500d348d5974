import KiriwakeBuild
import KiriwakeCore

/// Keeps the diagnostics of some files and folders, however their paths are spelled.
struct PathFilter {
    private let wanted: [String]

    /// - Parameter paths: files and folders of the content; an empty list means all.
    /// - Throws: `Fault` for a path that does not exist, or that is not part of the site's content.
    init(_ paths: [String], below folders: SiteFolders) throws {
        let content = Disk.realPath(folders.content)
        let configuration = Disk.realPath(folders.configuration)
        wanted = try paths.map { path in
            guard let absolute = Disk.realPath(path) else { throw Fault.missing(path) }
            let known = [content, configuration, Disk.realPath(folders.texts)].compactMap { $0 }
            let isPart = known.contains {
                FolderPath.contains(absolute, in: $0) || FolderPath.contains($0, in: absolute)
            }
            guard isPart else {
                throw Fault.foreign(path, content: folders.content)
            }
            return absolute
        }
    }

    enum Fault: Error, CustomStringConvertible {
        case missing(String)
        case foreign(String, content: String)

        var description: String {
            switch self {
            case .missing(let path): "there is no file or folder '\(path)'"
            case .foreign(let path, let content):
                "'\(path)' is not part of this site; its articles are in '\(content)' (use --content to change that)"
            }
        }
    }

    func keep(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        guard !wanted.isEmpty else { return diagnostics }
        return diagnostics.filter { diagnostic in
            let place = Disk.realPath(diagnostic.location.path) ?? diagnostic.location.path
            return wanted.contains { FolderPath.contains(place, in: $0) }
        }
    }
}
