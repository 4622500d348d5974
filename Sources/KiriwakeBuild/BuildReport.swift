import KiriwakeCore
import KiriwakeDecision
import KiriwakeSite

/// What a build found and made.
package struct BuildReport: Sendable {
    package struct Summary: Sendable {
        package let languages: Int
        package let causes: Int
        package let questions: Int
        package let fixes: Int
        package let guides: Int
        package let states: Int
        package let files: Int
        package let changed: [String]
        package let removed: Int
        package let output: String

        init(site: Site, written: SiteWriter.Report, output: String) {
            let graph = site.knowledge.graph
            languages = site.configuration.languages.count
            causes = graph.causes.count
            questions = graph.questions.count
            fixes = graph.fixes.count
            guides = site.knowledge.guides.count
            states = site.wizard?.policy.states.count ?? 0
            files = written.files
            changed = written.changed
            removed = written.removed
            self.output = output
        }
    }

    package let diagnostics: [Diagnostic]
    /// Absent when errors stopped the build.
    package let summary: Summary?
}

extension BuildReport {
    /// Warnings that a build shows; the rest is counted, and `lint` shows all.
    private static let warningsShown = 20

    /// For people. Every error is shown.
    package func text(seconds: Double) -> String {
        let warnings = diagnostics.filter { $0.severity != .error }
        var text = TextReport.render(diagnostics.filter { $0.severity == .error } + warnings.prefix(Self.warningsShown))
        if warnings.count > Self.warningsShown {
            text += "… and \(warnings.count - Self.warningsShown) more; 'kiriwake lint' shows all\n"
        }
        guard let summary else {
            return text + "\(TextReport.summary(diagnostics)); nothing was written\n"
        }
        if !diagnostics.isEmpty { text += "\(TextReport.summary(diagnostics))\n" }
        let time = "\(Int(seconds * 1000)) ms"
        text += "\(summary.files) files in \(summary.output)/ in \(time), \(summary.changed.count) new or changed: "
        text += "\(summary.causes) causes, \(summary.questions) questions, \(summary.fixes) fixes, "
        text += "\(summary.guides) guides, \(summary.states) states, languages: \(summary.languages)\n"
        return text
    }

    /// For other programs.
    package func json(seconds: Double) -> JSON {
        let findings = diagnostics.sorted().map { diagnostic in
            JSON.object([
                ("code", .string(diagnostic.code.rawValue)), ("severity", .string(diagnostic.severity.rawValue)),
                ("place", .string(diagnostic.location.description)), ("message", .string(diagnostic.message)),
            ])
        }
        return .object([
            ("version", .integer(1)), ("written", .boolean(summary != nil)), ("seconds", .number(seconds)),
            ("files", .integer(summary?.files ?? 0)), ("changed", .integer(summary?.changed.count ?? 0)),
            ("removed", .integer(summary?.removed ?? 0)), ("states", .integer(summary?.states ?? 0)),
            ("diagnostics", .array(findings)),
        ])
    }
}
