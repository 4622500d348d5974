import KiriwakeCore
import KiriwakeModel

extension Rule {
    package static let fixWithoutSteps = Rule(
        .fixWithoutSteps, "fix without steps",
        rationale: """
            A reader in trouble follows one step after the other, and says at which one they are. The first numbered list \
            of a fix is shown as its steps; without one there is only text. A fix that reaches a person needs none.
            """,
        failing: ["fixes/pull-paper.md": "---\ntitle: Pull the paper out\neffort: 5m\nrisk: none\n---\n- Pull.\n"],
        passing: ["fixes/pull-paper.md": "---\ntitle: Pull the paper out\neffort: 5m\nrisk: none\n---\n1. Pull.\n"],
        check: .knowledge { subject, code in
            subject.graph.fixes.values.filter { $0.human == nil }.flatMap { fix in
                subject.knowledge.languages.compactMap { language -> Diagnostic? in
                    guard let text = fix.article.texts[exactly: language],
                        let steps = text.body.article.procedure?.steps,
                        steps.isEmpty, language.isDefault || !text.body.words.isEmpty
                    else { return nil }
                    return Diagnostic(
                        code, .warning, at: fix.article.location,
                        "the fix '\(fix.id)' has no steps" + (language.isDefault ? "" : " in '\(language.tag)'"),
                        expected: "a numbered list", advice: "write what to do as '1. …', '2. …'")
                }
            }
        })
}
