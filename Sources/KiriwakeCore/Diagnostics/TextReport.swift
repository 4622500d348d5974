/// Diagnostics as lines for a terminal.
package enum TextReport {
    /// One block for each diagnostic, in order of location:
    /// `path:line:column: error KW103: message`, then indented lines for what was expected, what to do, and what else
    /// to look at.
    package static func render(_ diagnostics: [Diagnostic]) -> String {
        diagnostics.sorted().map(render).joined()
    }

    package static func render(_ diagnostic: Diagnostic) -> String {
        var text = "\(diagnostic.location): \(diagnostic.severity.rawValue) \(diagnostic.code): \(diagnostic.message)\n"
        if let expected = diagnostic.expected { text += "    expected: \(expected)\n" }
        if let advice = diagnostic.advice { text += "    do: \(advice)\n" }
        for note in diagnostic.notes { text += "    see: \(note.location): \(note.message)\n" }
        return text
    }

    /// Such as `2 errors, 1 warning in 3 files`.
    package static func summary(_ diagnostics: [Diagnostic]) -> String {
        let counts = [Diagnostic.Severity.error, .warning].compactMap { severity -> String? in
            let count = diagnostics.count { $0.severity == severity }
            return count == 0 ? nil : Count.text(count, severity.rawValue)
        }
        let files = Set(diagnostics.map(\.location.path)).count
        return counts.isEmpty
            ? "no findings" : counts.joined(separator: ", ") + " in \(Count.text(files, "file"))"
    }
}
