import KiriwakeCore

/// Finds changes by comparing time stamps and sizes: slower than notifications, but works on any system.
struct PollingSource: ChangeSource {
    /// Time between two polls; polling 10,000 files takes about 20 ms.
    static let interval = Duration.milliseconds(250)

    private struct Version: Equatable {
        let modified: FileStatus.Stamp
        let size: Int
    }

    private let watched: WatchedFolders
    private let stop: StopSignal
    private var versions: [String: Version] = [:]
    private var nextLook = ContinuousClock.now

    init(_ watched: WatchedFolders, stop: StopSignal) {
        self.watched = watched
        self.stop = stop
        versions = look()
    }

    mutating func changes(until deadline: ContinuousClock.Instant?) -> [String]? {
        while true {
            if stop.wait(until: min(deadline ?? nextLook, nextLook)) == .stopped { return nil }
            if ContinuousClock.now >= nextLook {
                let before = versions
                versions = look()
                let changed = difference(from: before)
                if !changed.isEmpty { return changed }
            }
            if let deadline, ContinuousClock.now >= deadline { return [] }
        }
    }

    func close() {}

    private func difference(from before: [String: Version]) -> [String] {
        versions.filter { before[$0.key] != $0.value }.map(\.key) + before.keys.filter { versions[$0] == nil }
    }

    private mutating func look() -> [String: Version] {
        var versions: [String: Version] = [:]
        var folders = watched.folders
        while let folder = folders.popLast() {
            for name in watched.names(in: folder) {
                let path = folder + "/" + name
                guard let status = FileStatus(path: path, followingLink: false) else { continue }
                if status.kind == .folder {
                    folders.append(path)
                } else {
                    versions[path] = Version(modified: status.modified, size: status.size)
                }
            }
        }
        nextLook = .now + Self.interval
        return versions
    }
}
