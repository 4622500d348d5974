import Synchronization

/// The current site, and the open pages that want to know when it changes.
final class LiveSite: Sendable {
    private struct State {
        var root: String
        var number = 0
        var problems: [PreviewProblem] = []
        var listeners: [Int: AsyncStream<ReloadMessage>.Continuation] = [:]
        var nextListener = 0
    }

    /// Distinguishes this server from an earlier one, so that pages opened from that one reload.
    private let server: String
    private let state: Mutex<State>

    init(root: String, server: String) {
        self.server = server
        state = Mutex(State(root: root))
    }

    /// The folder to serve from, and the name of the build that is in it.
    var current: (root: String, build: String) {
        state.withLock { ($0.root, build($0.number)) }
    }

    /// Takes over the result of a rebuild, and notifies all listeners.
    func update(_ outcome: PreviewOutcome) {
        state.withLock { state in
            let message: ReloadMessage
            switch outcome {
            case .built(let root, let changed):
                state.root = root
                state.number += 1
                state.problems = []
                message = .built(build: build(state.number), previous: build(state.number - 1), changed: changed)
            case .failed(let problems):
                state.problems = problems
                message = .failed(build: build(state.number), problems: problems)
            }
            for listener in state.listeners.values { listener.yield(message) }
        }
    }

    /// Messages from now on, beginning with the current state. A listener that falls far behind loses messages; its
    /// page notices this, because the sequence of builds has a gap.
    func listen() -> AsyncStream<ReloadMessage> {
        let (stream, continuation) = AsyncStream<ReloadMessage>.makeStream(bufferingPolicy: .bufferingNewest(16))
        state.withLock { state in
            let listener = state.nextListener
            state.nextListener += 1
            state.listeners[listener] = continuation
            continuation.onTermination = { [weak self] _ in self?.forget(listener) }
            let build = build(state.number)
            continuation.yield(
                state.problems.isEmpty
                    ? .built(build: build, previous: nil, changed: nil)
                    : .failed(build: build, problems: state.problems))
        }
        return stream
    }

    /// How many pages are listening.
    var listenerCount: Int { state.withLock { $0.listeners.count } }

    private func forget(_ listener: Int) {
        state.withLock { $0.listeners[listener] = nil }
    }

    private func build(_ number: Int) -> String { "\(server)-\(number)" }
}
