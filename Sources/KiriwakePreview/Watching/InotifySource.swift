#if os(Linux)
    import KiriwakeCore

    /// Receives changes from Linux. A watch covers one folder, so every folder in the tree has one, and a folder that
    /// appears later is watched and scanned when it appears. Nothing tells a link that what it leads to has changed, so
    /// what lies behind links is polled.
    struct InotifySource: ChangeSource {
        /// How often to check whether a watched folder that was removed is back, and what lies behind links.
        private static let lookInterval = Duration.milliseconds(200)

        private let watched: WatchedFolders
        private let stop: StopSignal
        private let queue: InotifyQueue
        private var folders: [Int32: String] = [:]
        private var missing: Set<String> = []
        /// Links below the watched folders, and what lay behind them at the last look.
        private var links: Set<String> = []
        private var behindLinks = FileVersions()
        /// Which folder the watched paths lead to that have a link on the way: it may be made to lead elsewhere.
        private var identities: [String: FileStatus.Identity] = [:]

        /// Nil when the system has no watches left for these folders.
        init?(_ watched: WatchedFolders, stop: StopSignal) {
            guard let queue = InotifyQueue() else { return nil }
            self.watched = watched
            self.stop = stop
            self.queue = queue
            do {
                for folder in watched.folders {
                    _ = try watchTree(folder)
                    guard watched.isReachedByLink(folder) else { continue }
                    identities[folder] = FileStatus(path: folder, followingLink: true)?.identity
                }
            } catch {
                queue.end()
                return nil
            }
            behindLinks = FileVersions(of: links, watched)
        }

        mutating func changes(until deadline: ContinuousClock.Instant?) throws(SourceExhausted) -> [String]? {
            while true {
                let isIdle = missing.isEmpty && links.isEmpty && identities.isEmpty
                let look = isIdle ? nil : ContinuousClock.now + Self.lookInterval
                let wake = stop.wait(or: queue.descriptor, until: [deadline, look].compactMap { $0 }.min())
                if wake == .stopped { return nil }
                var changed = try returned() + movedTargets()
                for event in queue.waitingEvents() { changed += try paths(for: event) }
                changed += changedBehindLinks()
                if !changed.isEmpty { return changed }
                if let deadline, ContinuousClock.now >= deadline { return [] }
            }
        }

        func close() {
            queue.end()
        }

        /// The paths that an event reports as changed; keeps the watches in step with the folders.
        private mutating func paths(for event: InotifyQueue.Event) throws(SourceExhausted) -> [String] {
            // Events were lost: anything may have changed.
            if event.has(.lost) {
                for folder in watched.folders { _ = try watchTree(folder) }
                return watched.folders
            }
            guard let folder = folders[event.watch] else { return [] }
            if event.has(.unwatched) {
                folders[event.watch] = nil
                return []
            }
            if event.has(.selfDeleted) || event.has(.selfMoved) {
                guard watched.folders.contains(folder) else { return [] }
                unwatchTree(folder)
                missing.insert(folder)
                return [folder]
            }
            guard !event.name.isEmpty, !watched.leavesOut(event.name, in: folder) else { return [] }
            let path = folder + "/" + event.name
            note(path, isLink: FileStatus(path: path, followingLink: false)?.kind == .symbolicLink)
            if event.has(.folder) { return try folderPaths(for: event, path) }
            return event.has(.created) && !isWhole(path) ? [] : [path]
        }

        private mutating func folderPaths(
            for event: InotifyQueue.Event, _ path: String
        ) throws(SourceExhausted) -> [String] {
            if event.has(.created) || event.has(.movedTo) { return try watchTree(path) }
            if event.has(.movedFrom) {
                unwatchTree(path)
                return [path]
            }
            return event.has(.deleted) ? [path] : []
        }

        /// Whether a file that has just been created is complete. A file that is being written is not: another event
        /// follows when it is closed. A link is, and no other event follows.
        private func isWhole(_ path: String) -> Bool {
            guard let status = FileStatus(path: path, followingLink: false) else { return true }
            return status.kind == .symbolicLink || status.names > 1
        }

        /// Watches a folder and everything in it. Returns the files found, which may be older than the watch.
        private mutating func watchTree(_ top: String) throws(SourceExhausted) -> [String] {
            var files: [String] = []
            var waiting = [top]
            while let folder = waiting.popLast() {
                switch queue.add(folder) {
                case .watching(let watch): folders[watch] = folder
                case .unreachable: continue
                case .noWatchesLeft: throw SourceExhausted()
                }
                for name in watched.names(in: folder) {
                    let path = folder + "/" + name
                    let kind = FileStatus(path: path, followingLink: false)?.kind
                    note(path, isLink: kind == .symbolicLink)
                    if kind == .folder { waiting.append(path) } else { files.append(path) }
                }
            }
            return files
        }

        /// Stops watching a folder that was moved away, and everything in it: the watches would move along.
        private mutating func unwatchTree(_ top: String) {
            for (watch, folder) in folders where FolderPath.contains(folder, in: top) {
                queue.remove(watch)
                folders[watch] = nil
            }
            links = links.filter { !FolderPath.contains($0, in: top) }
        }

        private mutating func note(_ path: String, isLink: Bool) {
            if isLink { links.insert(path) } else { links.remove(path) }
        }

        /// The files of watched folders that a link on the way has exchanged for others.
        private mutating func movedTargets() throws(SourceExhausted) -> [String] {
            var files: [String] = []
            for (folder, identity) in identities {
                guard let now = FileStatus(path: folder, followingLink: true)?.identity, now != identity else {
                    continue
                }
                identities[folder] = now
                unwatchTree(folder)
                files += try [folder] + watchTree(folder)
            }
            return files
        }

        private mutating func changedBehindLinks() -> [String] {
            let before = behindLinks
            if links.isEmpty, before.isEmpty { return [] }
            behindLinks = FileVersions(of: links, watched)
            return behindLinks.difference(from: before)
        }

        /// The files of watched folders that were removed and are back, as after a checkout.
        private mutating func returned() throws(SourceExhausted) -> [String] {
            var files: [String] = []
            for folder in missing.sorted() where FileStatus(path: folder, followingLink: true)?.kind == .folder {
                missing.remove(folder)
                files += try watchTree(folder)
            }
            return files
        }
    }
#endif
