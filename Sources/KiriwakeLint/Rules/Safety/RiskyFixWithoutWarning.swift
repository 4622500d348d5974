import KiriwakeCore
import KiriwakeModel

extension Rule {
    package static let riskyFixWithoutWarning = Rule(
        .riskyFixWithoutWarning, "risky fix without warning or test of success",
        rationale: """
            A fix of risk medium or more can cost a reader something. The page must say what before the first step, and \
            how to tell that it worked, so that nobody repeats it to no effect. A translation without them is a warning: \
            its readers are warned in another language.
            """,
        failing: ["fixes/pull-paper.md": "---\ntitle: Pull the paper out\neffort: 5m\nrisk: high\n---\n1. Pull.\n"],
        passing: [
            "fixes/pull-paper.md":
                "---\ntitle: Pull\neffort: 5m\nrisk: high\nwarning: It may tear.\nworked-if: It prints.\n---\n1. Pull.\n"
        ],
        check: .knowledge { subject, code in
            subject.graph.fixes.values.filter { $0.isRisky }.flatMap { fix in
                subject.knowledge.languages.filter { $0.isDefault || fix.article.texts[exactly: $0] != nil }
                    .flatMap { language in missingKeys(of: fix, in: language, code) }
            }
        })

    private static func missingKeys(of fix: Fix, in language: Language, _ code: DiagnosticCode) -> [Diagnostic] {
        let texts = [("warning", fix.warning), ("worked-if", fix.workedIf)]
        return texts.filter { $0.1[exactly: language] == nil }.map { key, _ in
            Diagnostic(
                code, language.isDefault ? .error : .warning, at: fix.article.location,
                "the fix '\(fix.id)' has risk '\(fix.risk.rawValue)' and no '\(key)'"
                    + (language.isDefault ? "" : " in '\(language.tag)'"),
                expected: "a line '\(key): …'" + (language.isDefault ? "" : " in the translation"))
        }
    }
}
