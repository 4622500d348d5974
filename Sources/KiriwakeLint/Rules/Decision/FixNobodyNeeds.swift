import KiriwakeCore

extension Rule {
    package static let fixNobodyNeeds = Rule(
        .fixNobodyNeeds, "fix nobody needs",
        rationale: "A fix that helps against no cause is never offered by the wizard, and nobody finds it.",
        failing: ["fixes/paint.md": "---\ntitle: Paint it\neffort: 5m\nrisk: none\n---\n1. Paint.\n"],
        passing: [
            "fixes/paint.md":
                "---\ntitle: Paint it\neffort: 5m\nrisk: none\ncauses: {paper-jam: rarely}\n---\n1. Paint.\n"
        ],
        check: .knowledge { subject, code in
            let graph = subject.graph
            return graph.fixes.values.filter { graph.causes(repairedBy: $0.id).isEmpty }.map { fix in
                Diagnostic(
                    code, .warning, at: fix.article.location, "the fix '\(fix.id)' helps against no cause",
                    expected: "a cause that names it under 'fixes'",
                    advice: "add 'causes: {a-cause: usually}', or move the text to guides/")
            }
        })
}
