#if os(Linux)
    import Glibc

    /// Linux's queue of file events: what crosses the boundary to C, and nothing else.
    struct InotifyQueue: Sendable {
        /// One event. `name` is the entry of the watched folder it is about, empty for the folder itself.
        struct Event {
            let watch: Int32
            let flags: Flags
            let name: String

            func has(_ flag: Flags) -> Bool { flags.contains(flag) }
        }

        struct Flags: OptionSet {
            let rawValue: UInt32

            static let created = Flags(rawValue: UInt32(IN_CREATE))
            static let deleted = Flags(rawValue: UInt32(IN_DELETE))
            static let movedFrom = Flags(rawValue: UInt32(IN_MOVED_FROM))
            static let movedTo = Flags(rawValue: UInt32(IN_MOVED_TO))
            static let selfDeleted = Flags(rawValue: UInt32(IN_DELETE_SELF))
            static let selfMoved = Flags(rawValue: UInt32(IN_MOVE_SELF))
            /// The entry is a folder.
            static let folder = Flags(rawValue: UInt32(IN_ISDIR))
            /// The watch is gone.
            static let unwatched = Flags(rawValue: UInt32(IN_IGNORED))
            /// The queue was full, and events are missing.
            static let lost = Flags(rawValue: UInt32(IN_Q_OVERFLOW))
        }

        /// The events requested for a folder: a file closed after writing, entries added or removed, the folder
        /// removed.
        private static let asked =
            IN_CLOSE_WRITE | IN_MOVED_FROM | IN_MOVED_TO | IN_CREATE | IN_DELETE | IN_DELETE_SELF | IN_MOVE_SELF
            | IN_ONLYDIR | IN_EXCL_UNLINK

        /// Readable when events are pending.
        let descriptor: Int32

        /// Nil when this account cannot have more queues.
        init?() {
            descriptor = inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK))
            guard descriptor >= 0 else { return nil }
        }

        enum Addition: Equatable {
            case watching(Int32)
            /// The folder was removed, or cannot be read.
            case unreachable
            /// The account's number of watches (`fs.inotify.max_user_watches`) is used up.
            case noWatchesLeft
        }

        /// Watches one folder, without those in it.
        func add(_ folder: String) -> Addition {
            let watch = inotify_add_watch(descriptor, folder, UInt32(Self.asked))
            if watch >= 0 { return .watching(watch) }
            return errno == ENOSPC || errno == ENOMEM ? .noWatchesLeft : .unreachable
        }

        func remove(_ watch: Int32) {
            // Fails only when the folder is already gone, and then there is nothing to remove.
            _ = inotify_rm_watch(descriptor, watch)
        }

        /// The pending events, in the order they happened; empty when there are none.
        func waitingEvents() -> [Event] {
            var events: [Event] = []
            var buffer = [UInt8](repeating: 0, count: 64 * 1024)
            while true {
                let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { return events }
                buffer.withUnsafeBytes { events += Self.events(in: UnsafeRawBufferPointer(rebasing: $0[..<count])) }
            }
        }

        func end() {
            _ = close(descriptor)
        }

        /// Each event is a watch, a mask, a cookie and a length (4 bytes each), then a name padded with zeros.
        private static func events(in bytes: UnsafeRawBufferPointer) -> [Event] {
            let headSize = 16
            var events: [Event] = []
            var start = 0
            while start + headSize <= bytes.count {
                let length = Int(bytes.loadUnaligned(fromByteOffset: start + 12, as: UInt32.self))
                let name = bytes[(start + headSize)..<(start + headSize + length)].prefix { $0 != 0 }
                events.append(
                    Event(
                        watch: bytes.loadUnaligned(fromByteOffset: start, as: Int32.self),
                        flags: Flags(rawValue: bytes.loadUnaligned(fromByteOffset: start + 4, as: UInt32.self)),
                        name: String(decoding: name, as: UTF8.self)))
                start += headSize + length
            }
            return events
        }
    }
#endif
