import KiriwakeCore

/// A command's input and output as a struct of closures, so that a test can run a whole conversation in memory.
struct Terminal: Sendable {
    /// Writes results.
    var show: @Sendable (_ text: String) -> Void
    /// Writes errors, warnings and remarks that are not part of the results.
    var report: @Sendable (_ text: String) -> Void
    /// The next line of input, without its line ending; nil at the end of the input.
    var nextLine: @Sendable () -> String?
    /// The column at which help is wrapped; nil for the width of the window.
    var columns: Int?

    /// The terminal of the process.
    static let standard = Terminal(
        show: { StandardStream.output.write($0) }, report: { StandardStream.error.write($0) },
        nextLine: { readLine() }, columns: nil)

    /// Reports progress while a command runs.
    @Sendable func notify(_ text: String) { report("kiriwake: \(text)\n") }

    func warn(_ text: String) { report("kiriwake: warning: \(text)\n") }
}
