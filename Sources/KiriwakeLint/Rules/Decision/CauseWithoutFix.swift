import KiriwakeCore

extension Rule {
    package static let causeWithoutFix = Rule(
        .causeWithoutFix, "cause without fix",
        rationale: """
            A reader who has this cause would learn what is wrong, but not what to do. If nothing helps, the fix is to \
            ask a person: write that.
            """,
        failing: [
            "causes/paper-jam.md":
                "---\ntitle: Paper is jammed\nfrequency: common\nsymptoms: {light-red: always}\n---\n"
        ],
        passing: [
            "causes/paper-jam.md":
                "---\ntitle: Paper is jammed\nfrequency: common\nsymptoms: {light-red: always}\nfixes: {pull-paper: usually}\n---\n"
        ],
        check: .knowledge { subject, code in
            let graph = subject.graph
            return zip(graph.causes.values, graph.remedies).compactMap { cause, fixes in
                guard !fixes.contains(where: { $0.strength.isPossible }) else { return nil }
                return Diagnostic(
                    code, at: cause.article.location, "no fix helps against the cause '\(cause.id)'",
                    expected: "a line 'fixes: {a-fix: usually}'",
                    advice: "add a fix; if only a person can help, write that as one")
            }
        })
}
