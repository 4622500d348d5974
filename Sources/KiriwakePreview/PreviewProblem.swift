/// One reason why a rebuild failed, as the overlay in the browser shows it.
package struct PreviewProblem: Sendable, Equatable, Encodable {
    /// The path of the file to correct, as the author would write it.
    package var file: String

    /// Counted from 1; nil when the problem concerns the whole file.
    package var line: Int?

    /// Counted from 1, in the unit the reporter shows elsewhere; nil when the problem concerns the whole line.
    package var column: Int?

    /// The rule's code, such as `KW101`.
    package var code: String

    package var message: String

    /// What was expected, where that is known.
    package var expected: String?

    /// What to do, where that is known.
    package var advice: String?

    package init(
        file: String, line: Int? = nil, column: Int? = nil, code: String, message: String, expected: String? = nil,
        advice: String? = nil
    ) {
        self.file = file
        self.line = line
        self.column = column
        self.code = code
        self.message = message
        self.expected = expected
        self.advice = advice
    }
}
