import KiriwakeCore
import SystemPackage

/// Where an output folder is, after following links.
struct OutputLocation {
    /// The path as it was given, for messages.
    let name: String
    /// The folder itself: not a link, and with a name of its own.
    let folder: FilePath
    let exists: Bool

    /// - Throws: for a path that is neither a folder nor a free name in one.
    init(_ name: String) throws {
        self.name = name
        (folder, exists) = try Self.locate(FilePath(name), named: name)
    }

    /// Whether the folder is a mount, which cannot be exchanged.
    var isMount: Bool {
        FileStatus(folder)?.identity.device != FileStatus(folder.parent, followingLink: true)?.identity.device
    }

    private static func locate(_ path: FilePath, named name: String) throws -> (FilePath, exists: Bool) {
        switch FileStatus(path)?.kind {
        // The root, `.` and `..` have no name that could be exchanged.
        case .folder? where path.lastComponent?.kind == .regular: return (path, true)
        case .folder?: return (try Disk.realPath(path), true)
        case .file?, .other?: throw OutputError.notAFolder(name)
        case nil: return (path, false)
        case .symbolicLink?:
            if let status = FileStatus(path, followingLink: true) {
                guard status.kind == .folder else { throw OutputError.notAFolder(name) }
                return (try Disk.realPath(path), true)
            }
            return (try missingTarget(ofLink: path, named: name), false)
        }
    }

    /// A free name that a link leads to. Its folder must exist, lest a build write below the mount point of a disk that
    /// is not mounted.
    private static func missingTarget(ofLink path: FilePath, named name: String) throws -> FilePath {
        var target = path
        // The system follows as many links.
        for _ in 0..<40 {
            do throws(Errno) {
                target = target.parent.pushing(try SystemCall.target(ofLink: target))
            } catch {
                throw FileError(.read, target, error)
            }
            guard FileStatus(target)?.kind != .symbolicLink else { continue }
            guard FileStatus(target.parent, followingLink: true)?.kind == .folder else { break }
            return try Disk.realPath(target.parent).appending(target.lastComponent.map { [$0] } ?? [])
        }
        throw OutputError.linkToNowhere(name, target: target.string)
    }
}
