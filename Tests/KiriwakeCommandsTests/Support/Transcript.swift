import Synchronization

@testable import KiriwakeCommands

/// A terminal in memory, and what a person would see on it. Lines of the error output begin with `2> `.
final class Transcript: Sendable {
    private struct State {
        var text = ""
        var input: [String]
    }

    private let state: Mutex<State>

    /// - Parameter input: lines that are typed.
    init(input: [String]) { state = Mutex(State(input: input)) }

    var text: String { state.withLock { $0.text } }

    var terminal: Terminal {
        Terminal(
            show: { text in self.state.withLock { $0.text += text } },
            report: { text in
                let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
                let marked = lines.map { $0.isEmpty ? "" : "2> " + $0 }.joined(separator: "\n")
                self.state.withLock { $0.text += marked }
            },
            nextLine: {
                self.state.withLock { state in
                    guard !state.input.isEmpty else { return nil }
                    let line = state.input.removeFirst()
                    state.text += line + "\n"
                    return line
                }
            },
            columns: 100)
    }
}
