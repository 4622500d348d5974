/// What is wrong with an author's text: where, what, what was expected, and what to do.
package struct Diagnostic: Error, Hashable {
    package enum Severity: String, Sendable { case warning, error }

    /// A related location, such as the first of two that exclude each other.
    package struct Note: Hashable, Sendable {
        package let location: SourceLocation
        /// What is found there, without a full stop.
        package let message: String

        package init(at location: SourceLocation, _ message: String) {
            self.location = location
            self.message = message
        }
    }

    package let code: DiagnosticCode
    package let severity: Severity
    package let location: SourceLocation
    /// What is wrong, values quoted, without a full stop.
    package let message: String
    /// What would be right, such as the list of values allowed.
    package let expected: String?
    /// What to do about it.
    package let advice: String?
    package let notes: [Note]

    package init(
        _ code: DiagnosticCode, _ severity: Severity = .error, at location: SourceLocation, _ message: String,
        expected: String? = nil, advice: String? = nil, notes: [Note] = []
    ) {
        self.code = code
        self.severity = severity
        self.location = location
        self.message = message
        self.expected = expected
        self.advice = advice
        self.notes = notes
    }
}

extension Diagnostic: Comparable {
    /// Order of reports: by location, then by code.
    package static func < (left: Diagnostic, right: Diagnostic) -> Bool {
        if left.location != right.location { return left.location < right.location }
        return (left.code.rawValue, left.message) < (right.code.rawValue, right.message)
    }
}

extension Sequence<Diagnostic> {
    package var hasErrors: Bool { contains { $0.severity == .error } }
}
