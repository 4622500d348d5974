import Foundation
import Synchronization

/// Ends the process when one input takes too long: nothing else could end a loop that does not end.
final class FuzzWatch: Sendable {
    private struct State {
        var input: [UInt8] = []
        var began: ContinuousClock.Instant?
    }

    private let state = Mutex(State())

    init(name: String, patience: Double) {
        Thread.detachNewThread { [weak self] in
            while let state = self?.state.withLock({ $0 }) {
                if let began = state.began, ContinuousClock.now - began > .seconds(patience) {
                    fatalError("\(name): more than \(patience) s for \(String(decoding: state.input, as: UTF8.self))")
                }
                Thread.sleep(forTimeInterval: 0.2)
            }
        }
    }

    func begin(_ input: [UInt8]) { state.withLock { $0 = State(input: input, began: .now) } }

    func stop() { state.withLock { $0.began = nil } }
}
