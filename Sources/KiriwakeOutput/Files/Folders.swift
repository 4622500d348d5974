import KiriwakeCore
import SystemPackage

/// Creates and removes folders.
enum Folders {
    /// Creates a folder and its parents.
    /// - Returns: whether it was created; false when it existed.
    @discardableResult
    static func make(_ path: FilePath) throws(FileError) -> Bool {
        switch SystemCall.makeFolder(path) {
        case nil: return true
        case .fileExists? where FileStatus(path, followingLink: true)?.kind == .folder: return false
        case .noSuchFileOrDirectory? where path.parent != path && !path.isEmpty:
            try make(path.parent)
            switch SystemCall.makeFolder(path) {
            case nil: return true
            case .fileExists?: return false
            case let refusal?: throw FileError(.makeFolder, path, refusal)
            }
        case let refusal?: throw FileError(.makeFolder, path, refusal)
        }
    }

    /// The entries of a folder with the kind of each, links not followed, in no particular order.
    static func entries(
        of folder: FilePath
    ) throws(FileError) -> [(name: FilePath.Component, kind: FileStatus.Kind)] {
        try Disk.entries(of: folder).compactMap { entry in
            let kind = entry.kind ?? FileStatus(folder.appending(entry.component))?.kind
            return kind.map { (entry.component, $0) }
        }
    }

    /// Removes a folder of kiriwake's own and everything in it, if it exists; links are removed, not followed.
    static func remove(_ path: FilePath) throws(FileError) {
        guard FileStatus(path) != nil else { return }
        for entry in try entries(of: path) {
            let inner = path.appending(entry.name)
            if entry.kind == .folder {
                try remove(inner)
            } else if let refusal = SystemCall.removeFile(inner) {
                throw FileError(.remove, inner, refusal)
            }
        }
        if let refusal = SystemCall.removeFolder(path) { throw FileError(.remove, path, refusal) }
    }

    /// Removes what a failed build made; what cannot be removed now is left to the next build.
    static func discard(_ path: FilePath) { _ = Result { try remove(path) } }
}
