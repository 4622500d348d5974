/// Diagnostics as JSON for other programs; `version` changes when a key changes its meaning.
package enum JSONReport {
    package static let version = 1

    package static func render(_ diagnostics: [Diagnostic]) -> String {
        JSON.object([("version", .integer(version)), ("diagnostics", json(diagnostics))]).text + "\n"
    }

    /// The same list inside another report.
    package static func json(_ diagnostics: [Diagnostic]) -> JSON { .array(diagnostics.sorted().map(object)) }

    private static func object(_ diagnostic: Diagnostic) -> JSON {
        var members: [(String, JSON)] = [
            ("code", .string(diagnostic.code.rawValue)), ("severity", .string(diagnostic.severity.rawValue)),
        ]
        members += location(diagnostic.location)
        members.append(("message", .string(diagnostic.message)))
        members.append(("expected", diagnostic.expected.map(JSON.string) ?? .null))
        members.append(("advice", diagnostic.advice.map(JSON.string) ?? .null))
        members.append(("notes", .array(diagnostic.notes.map(object))))
        return .object(members)
    }

    private static func object(_ note: Diagnostic.Note) -> JSON {
        .object(location(note.location) + [("message", JSON.string(note.message))])
    }

    private static func location(_ location: SourceLocation) -> [(String, JSON)] {
        [
            ("file", .string(location.path)), ("line", .integer(location.line)), ("column", .integer(location.column)),
            ("start", .integer(location.range.lowerBound)), ("end", .integer(location.range.upperBound)),
        ]
    }
}
