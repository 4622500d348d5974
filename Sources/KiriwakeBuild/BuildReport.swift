package import KiriwakeCore
import KiriwakeDecision
package import KiriwakeOutput
import KiriwakeSite

/// What a build found and wrote.
package struct BuildReport: Sendable {
    package struct Summary: Sendable {
        package let languages: Int
        package let causes: Int
        package let questions: Int
        package let fixes: Int
        package let guides: Int
        /// Articles and translations left out because they are drafts.
        package let drafts: Int
        package let states: Int
        /// Share of readers that leaves the wizard's pages, from 0 to 1.
        package let leavingPages: Double
        /// Whether a script continues for them.
        package let goesOn: Bool
        package let files: Int
        package let changed: [String]
        package let removed: Int
        package let method: SiteWriter.Method
        /// Problems that did not stop the build.
        package let warnings: [String]
        package let output: String
        /// Names of the stages with their seconds, in order.
        package let stages: [(name: String, seconds: Double)]

        init(
            site: Site, written: SiteWriter.Report, output: String, stages: [(name: String, seconds: Double)]
        ) {
            let graph = site.knowledge.graph
            languages = site.configuration.languages.count
            causes = graph.causes.count
            questions = graph.questions.count
            fixes = graph.fixes.count
            guides = site.knowledge.guides.count
            drafts = site.knowledge.unpublished.count
            states = site.wizard?.policy.states.count ?? 0
            leavingPages = site.wizard.map { Departures($0.policy).share } ?? 0
            goesOn = site.goesOn
            files = written.files
            changed = written.changed
            removed = written.removed
            method = written.method
            warnings = written.warnings
            self.output = output
            self.stages = stages
        }
    }

    package let diagnostics: [Diagnostic]
    /// Absent when errors stopped the build.
    package let summary: Summary?
}

extension BuildReport {
    /// How many warnings a build shows; the rest are only counted, and `lint` shows all.
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
        let counts = [
            Count.text(summary.causes, "cause"), Count.text(summary.questions, "question"),
            Count.text(summary.fixes, "fix", plural: "fixes"), Count.text(summary.guides, "guide"),
            Count.text(summary.states, "state"), Count.text(summary.languages, "language"),
        ]
        text += "\(Count.text(summary.files, "file")) in \(summary.output)/ in \(time), "
        text += "\(summary.changed.count) new or changed: \(counts.joined(separator: ", "))\n"
        if summary.drafts > 0 {
            text += "\(Count.text(summary.drafts, "draft")) left out; --drafts includes "
            text += summary.drafts == 1 ? "it\n" : "them\n"
        }
        if summary.leavingPages > 0 {
            text += "\(Decimal.percent(summary.leavingPages)) of readers leave the wizard's pages "
            text +=
                summary.goesOn
                ? "and continue by the script\n" : "at a list of fixes; this theme has no script to continue\n"
        }
        return text
    }

    /// For other programs.
    package func json(seconds: Double) -> JSON {
        .object([
            ("version", .integer(2)), ("written", .boolean(summary != nil)), ("seconds", .number(seconds)),
            ("files", .integer(summary?.files ?? 0)), ("changed", .integer(summary?.changed.count ?? 0)),
            ("removed", .integer(summary?.removed ?? 0)), ("states", .integer(summary?.states ?? 0)),
            ("drafts", .integer(summary?.drafts ?? 0)),
            ("leaving-pages", .number(summary?.leavingPages ?? 0)),
            ("published", summary.map { JSON.string($0.method.rawValue) } ?? .null),
            ("warnings", .array((summary?.warnings ?? []).map(JSON.string))),
            ("stages", .object((summary?.stages ?? []).map { ($0.name, .number($0.seconds)) })),
            ("diagnostics", JSONReport.json(diagnostics)),
        ])
    }
}
