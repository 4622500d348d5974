import KiriwakeBuild
import KiriwakeCore

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Keeps the diagnostics of some files and folders, however their paths are spelled.
struct PathFilter {
    private let wanted: [String]

    /// - Parameter paths: files and folders of the content; none means all.
    /// - Throws: a path that does not exist, or at which the site has no article.
    init(_ paths: [String], below folders: SiteFolders) throws {
        let content = Self.absolute(folders.content)
        let configuration = Self.absolute(folders.configuration)
        wanted = try paths.map { path in
            guard let absolute = Self.absolute(path) else { throw Fault.missing(path) }
            let known = [content, configuration].compactMap { $0 }
            guard known.contains(where: { Self.isInside(absolute, $0) || Self.isInside($0, absolute) }) else {
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
                "'\(path)' holds no article of this site; its articles are in '\(content)' (another folder: --content)"
            }
        }
    }

    func keep(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        guard !wanted.isEmpty else { return diagnostics }
        return diagnostics.filter { diagnostic in
            let place = Self.absolute(diagnostic.location.path) ?? diagnostic.location.path
            return wanted.contains { Self.isInside(place, $0) }
        }
    }

    private static func isInside(_ path: String, _ folder: String) -> Bool {
        path == folder || path.hasPrefix(folder.hasSuffix("/") ? folder : folder + "/")
    }

    private static func absolute(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }
}
