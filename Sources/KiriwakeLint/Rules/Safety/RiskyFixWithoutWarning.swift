import KiriwakeCore

extension Rule {
    package static let riskyFixWithoutWarning = Rule(
        .riskyFixWithoutWarning, "risky fix without warning or test of success",
        rationale: """
            A fix of risk medium or more can cost a reader something. The page must say what before the first step, and \
            how to tell that it worked, so that nobody repeats it to no effect.
            """,
        failing: ["fixes/pull-paper.md": "---\ntitle: Pull the paper out\neffort: 5m\nrisk: high\n---\n1. Pull.\n"],
        passing: [
            "fixes/pull-paper.md":
                "---\ntitle: Pull\neffort: 5m\nrisk: high\nwarning: It may tear.\nworked-if: It prints.\n---\n1. Pull.\n"
        ],
        check: .knowledge { subject, code in
            subject.graph.fixes.values.filter { $0.isRisky }.flatMap { fix in
                let missing = [
                    ("warning", fix.warning[subject.knowledge.languages[0]]),
                    ("worked-if", fix.workedIf[subject.knowledge.languages[0]]),
                ].filter { $0.1 == nil }
                return missing.map { key, _ in
                    Diagnostic(
                        code, at: fix.article.location,
                        "the fix '\(fix.id)' has risk '\(fix.risk.rawValue)' and no '\(key)'",
                        expected: "a line '\(key): …'")
                }
            }
        })
}
