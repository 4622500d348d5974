/// Diagnostics as JSON for other programs; `version` changes when a key changes its meaning.
package enum JSONReport {
    package static let version = 1

    package static func render(_ diagnostics: [Diagnostic]) -> String {
        let findings = diagnostics.sorted().map { diagnostic in
            JSON.object([
                ("code", .string(diagnostic.code.rawValue)),
                ("severity", .string(diagnostic.severity.rawValue)),
                ("file", .string(diagnostic.location.path)),
                ("line", .integer(diagnostic.location.line)),
                ("column", .integer(diagnostic.location.column)),
                ("start", .integer(diagnostic.location.range.lowerBound)),
                ("end", .integer(diagnostic.location.range.upperBound)),
                ("message", .string(diagnostic.message)),
                ("expected", diagnostic.expected.map(JSON.string) ?? .null),
                ("advice", diagnostic.advice.map(JSON.string) ?? .null),
            ])
        }
        return JSON.object([("version", .integer(version)), ("diagnostics", .array(findings))]).text + "\n"
    }
}
