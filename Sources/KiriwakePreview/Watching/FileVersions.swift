import KiriwakeCore

/// What files looked like at one moment, to find those that have changed since. Links are followed, as a build does.
struct FileVersions: Sendable {
    private struct Version: Equatable {
        let modified: FileStatus.Stamp
        let size: Int
    }

    private var versions: [String: Version] = [:]

    init() {}

    var isEmpty: Bool { versions.isEmpty }

    /// - Parameter tops: files and folders; of folders everything below them, apart from what `watched` leaves out.
    init(of tops: some Collection<String>, _ watched: WatchedFolders) {
        for top in tops { look(at: top, within: [], watched) }
    }

    /// Paths of files that are new, changed or gone since another moment.
    func difference(from before: FileVersions) -> [String] {
        versions.filter { before.versions[$0.key] != $0.value }.map(\.key)
            + before.versions.keys.filter { versions[$0] == nil }
    }

    /// - Parameter within: the folders around this path. A link to one of them is not followed, or there would be no end.
    private mutating func look(at path: String, within: Set<FileStatus.Identity>, _ watched: WatchedFolders) {
        guard
            let status = FileStatus(path: path, followingLink: true) ?? FileStatus(path: path, followingLink: false)
        else { return }
        guard status.kind == .folder else {
            versions[path] = Version(modified: status.modified, size: status.size)
            return
        }
        var within = within
        guard within.insert(status.identity).inserted else { return }
        for name in watched.names(in: path) { look(at: path + "/" + name, within: within, watched) }
    }
}
