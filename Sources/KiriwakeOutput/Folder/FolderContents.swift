import KiriwakeCore
import SystemPackage

/// The contents of an output folder, divided into what the last build wrote and what it did not. All paths are relative
/// to the folder.
struct FolderContents {
    /// Files that a build wrote.
    private(set) var files: [FilePath] = []
    /// The folders that they are in, parents first.
    private(set) var folders: [FilePath] = []
    /// Top-level files that are kiriwake's own and not part of the site: the mark, the journal, a lock.
    private(set) var internals: [FilePath] = []
    /// What no build wrote: files, and folders (only the topmost of each).
    private(set) var foreign: [Foreign] = []

    struct Foreign {
        let path: FilePath
        let isFolder: Bool

        /// As shown in messages: folders end with a slash.
        var name: String { path.string + (isFolder ? "/" : "") }
        var isUTF8: Bool { String(validating: path) != nil }
    }

    static let empty = FolderContents()
    private init() {}

    /// - Complexity: one listing for each folder that a build made; others are not entered, nor are links.
    init(of folder: FilePath, _ ledger: Ledger) throws(FileError) {
        try read(folder, FilePath(), ledger)
        foreign.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    }

    private mutating func read(_ folder: FilePath, _ path: FilePath, _ ledger: Ledger) throws(FileError) {
        for entry in try Folders.entries(of: folder) {
            let inner = path.appending(entry.name)
            switch entry.kind {
            case .folder where ledger.owns(folder: inner):
                folders.append(inner)
                try read(folder.appending(entry.name), inner, ledger)
            case .folder: foreign.append(Foreign(path: inner, isFolder: true))
            case .file, .symbolicLink, .other:
                if ledger.owns(file: inner) {
                    files.append(inner)
                } else if path.isEmpty, entry.kind == .file, SiteMark.isInternal(entry.name.string) {
                    internals.append(inner)
                } else {
                    foreign.append(Foreign(path: inner, isFolder: false))
                }
            }
        }
    }

    /// Removes the folder and what builds wrote in it. If there is anything else, that stays, and so does the folder.
    /// - Throws: the first failure; the rest was removed nevertheless.
    func remove(from folder: FilePath) throws(FileError) {
        var first: FileError?
        let remember = { (path: FilePath, refusal: Errno?) in
            if let refusal, refusal != .noSuchFileOrDirectory, first == nil {
                first = FileError(.remove, path, refusal)
            }
        }
        for path in files.map(folder.pushing) { remember(path, SystemCall.removeFile(path)) }
        for path in folders.reversed().map(folder.pushing) { remember(path, SystemCall.removeFolder(path)) }
        // The mark is removed last: until then the next build knows what it may remove.
        for path in internals.map(folder.pushing) { remember(path, SystemCall.removeFile(path)) }
        remember(folder, SystemCall.removeFolder(folder))
        if let first { throw first }
    }
}
