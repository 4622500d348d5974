import Dispatch
import KiriwakeCore

/// Watches folders on a thread of its own and puts bursts of changes into a queue, until it is stopped.
struct FolderWatcher: Sendable {
    let changes = ChangeQueue()

    private let stopSignal: StopSignal

    /// Starts watching: every change from now on will be reported.
    /// - Parameter polls: whether to look at every file instead of waiting for the system's notifications.
    init(_ watched: WatchedFolders, polls: Bool = false) throws(PreviewError) {
        for folder in watched.folders {
            guard let status = FileStatus(path: folder, followingLink: true) else {
                throw .cannotWatch(folder: folder, reason: "there is no such folder")
            }
            guard status.kind == .folder else {
                throw .cannotWatch(folder: folder, reason: "it is a file, not a folder")
            }
            do throws(FileError) {
                _ = try Disk.entries(of: folder)
            } catch {
                throw .cannotWatch(folder: folder, reason: error.reason)
            }
        }
        guard let stopSignal = StopSignal() else {
            throw .cannotWatch(folder: watched.folders.first ?? "", reason: "too many files are open")
        }
        self.stopSignal = stopSignal
        let source = Self.source(for: watched, polls: polls, stop: stopSignal)
        let changes = changes
        DispatchQueue(label: "kiriwake.preview.watch").async {
            Self.watch(watched, with: source, stop: stopSignal, into: changes)
        }
    }

    func stop() {
        stopSignal.send()
    }

    private static func source(
        for watched: WatchedFolders, polls: Bool, stop: StopSignal
    ) -> any ChangeSource {
        #if os(Linux)
            if !polls, let source = InotifySource(watched, stop: stop) { return source }
        #endif
        return PollingSource(watched, stop: stop)
    }

    /// Blocks until `stop` is sent. When the first source cannot continue, falls back to polling.
    static func watch(
        _ watched: WatchedFolders, with first: any ChangeSource, stop: StopSignal, into changes: ChangeQueue
    ) {
        var source = first
        var burst = ChangeBurst()
        while true {
            do throws(SourceExhausted) {
                guard let changed = try source.changes(until: burst.end) else { break }
                burst.add(changed, at: .now)
            } catch {
                // Polling misses nothing from here on; what was missed until now is unknown.
                source.close()
                source = PollingSource(watched, stop: stop)
                burst.add(watched.folders, at: .now)
            }
            if let changed = burst.take(at: .now) { changes.add(changed) }
        }
        source.close()
    }
}
