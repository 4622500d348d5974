import KiriwakeCore

/// Finds changes by comparing time stamps and sizes: slower than notifications, but works on any system.
struct PollingSource: ChangeSource {
    /// Time between two polls; polling 10,000 files takes about 20 ms.
    static let interval = Duration.milliseconds(250)

    private let watched: WatchedFolders
    private let stop: StopSignal
    private var versions = FileVersions()
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
                let changed = versions.difference(from: before)
                if !changed.isEmpty { return changed }
            }
            if let deadline, ContinuousClock.now >= deadline { return [] }
        }
    }

    func close() {}

    private mutating func look() -> FileVersions {
        nextLook = .now + Self.interval
        return FileVersions(of: watched.folders, watched)
    }
}
