import KiriwakeCore

/// The folders to watch, and the parts of them to leave out.
struct WatchedFolders: Sendable {
    /// As the caller wrote them, without a slash at the end.
    let folders: [String]

    /// By folder that holds other things too: the names that are watched.
    private let entries: [String: Set<String>]

    /// Folders below them in which names that begin with a dot are sources too.
    private let foldersWithHidden: [String]

    /// The built site: when it lies inside a watched folder, watching it would make every build start another.
    /// Resolved, because it may be reached by another path than the watched folder.
    private let builtSite: String?

    init(
        folders: [String], entries: [String: Set<String>] = [:], foldersWithHidden: [String] = [], builtSite: String
    ) {
        self.folders = folders.map(FolderPath.withoutSlash)
        self.entries = entries
        self.foldersWithHidden = foldersWithHidden.map(FolderPath.withoutSlash)
        self.builtSite = Self.absolutePath(builtSite)
    }

    /// The entries of a folder, apart from those left out. A folder that was removed meanwhile, or that cannot be read,
    /// contains nothing that could change.
    func names(in folder: String) -> [String] {
        do throws(FileError) {
            return try Disk.entries(of: folder).map(\.name).filter { !leavesOut($0, in: folder) }
        } catch {
            return []
        }
    }

    /// Whether the entry `name` of `folder` is left out.
    func leavesOut(_ name: some StringProtocol, in folder: String) -> Bool {
        if let entries = entries[folder], !entries.contains(String(name)) { return true }
        if EditorLeftover.matches(name) || name == "4913" { return true }  // Vim, testing whether it may write there
        if name.hasPrefix("."), !hasHiddenSources(folder) { return true }
        guard let builtSite, builtSite.hasSuffix("/" + name), let folder = Disk.realPath(folder) else {
            return false
        }
        return (folder == "/" ? "/" : folder + "/") + name == builtSite
    }

    /// Whether a link stands on the way to a watched folder.
    func isReachedByLink(_ folder: String) -> Bool {
        let absolute = folder.hasPrefix("/") ? folder : (Disk.realPath(".") ?? "") + "/" + folder
        return Disk.realPath(folder) != absolute
    }

    private func hasHiddenSources(_ folder: String) -> Bool {
        foldersWithHidden.contains { FolderPath.contains(folder, in: $0) }
    }

    /// The resolved path of a file that need not exist yet, though its folder must.
    private static func absolutePath(_ path: String) -> String? {
        if let path = Disk.realPath(path) { return path }
        guard let slash = path.lastIndex(of: "/") else { return Disk.realPath(".").map { $0 + "/" + path } }
        let folder = slash == path.startIndex ? "/" : String(path[..<slash])
        return Disk.realPath(folder).map { ($0 == "/" ? "" : $0) + path[slash...] }
    }
}
