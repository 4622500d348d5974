/// The folders to watch, and the parts of them to leave out.
struct WatchedFolders: Sendable {
    /// As the caller wrote them, without a slash at the end.
    let folders: [String]

    /// The built site: when it lies inside a watched folder, watching it would make every build start another.
    /// Resolved, because it may be reached over another path than the watched folder.
    private let builtSite: String?

    init(folders: [String], builtSite: String) {
        self.folders = folders.map { folder in
            var folder = folder[...]
            while folder.count > 1, folder.last == "/" { folder.removeLast() }
            return String(folder)
        }
        self.builtSite = Self.absolutePath(builtSite)
    }

    /// Whether the entry `name` of `folder` is left out.
    func leavesOut(_ name: some StringProtocol, in folder: String) -> Bool {
        if IgnoredName.matches(name) { return true }
        guard let builtSite, builtSite.hasSuffix("/" + name), let folder = Disk.realPath(folder) else {
            return false
        }
        return (folder == "/" ? "/" : folder + "/") + name == builtSite
    }

    /// The resolved path of a file that need not exist yet, though its folder must.
    private static func absolutePath(_ path: String) -> String? {
        if let path = Disk.realPath(path) { return path }
        guard let slash = path.lastIndex(of: "/") else { return Disk.realPath(".").map { $0 + "/" + path } }
        let folder = slash == path.startIndex ? "/" : String(path[..<slash])
        return Disk.realPath(folder).map { ($0 == "/" ? "" : $0) + path[slash...] }
    }
}
