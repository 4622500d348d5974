import Synchronization

/// Passes changed paths from the watching thread to the rebuilding task. Changes during a rebuild wait here and are
/// taken together afterwards.
final class ChangeQueue: Sendable {
    /// Signals that paths are waiting: once, however many have arrived since they were last taken. For one consumer.
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

    /// Removes and returns the waiting paths.
    func take() -> Set<String> {
        waiting.withLock { waiting in
            defer { waiting = [] }
            return waiting
        }
    }
}
