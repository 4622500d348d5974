import Synchronization

/// Changed paths between the thread that watches and the task that rebuilds. What changes during a rebuild waits here
/// and is taken in one piece afterwards.
final class ChangeQueue: Sendable {
    /// Says that paths wait; says so once, however many came since the last look. For one reader.
    let signals: AsyncStream<Void>

    private let signal: AsyncStream<Void>.Continuation
    private let waiting = Mutex<Set<String>>([])

    init() {
        (signals, signal) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    }

    func add(_ paths: Set<String>) {
        waiting.withLock { $0.formUnion(paths) }
        signal.yield()
    }

    /// The waiting paths; none wait afterwards.
    func take() -> Set<String> {
        waiting.withLock { waiting in
            defer { waiting = [] }
            return waiting
        }
    }
}
