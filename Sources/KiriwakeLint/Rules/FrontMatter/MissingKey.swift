extension Rule {
    package static let missingKey = Rule(
        .missingKey, "missing key",
        rationale: """
            Without this key the article cannot be used.
            """,
        failing: [
            "causes/paper-jam.md":
                "---\nfrequency: common\nsymptoms: {light-red: always}\nfixes: {pull-paper: usually}\n---\n"
        ],
        passing: [
            "causes/paper-jam.md":
                "---\ntitle: Paper is jammed\nfrequency: common\nsymptoms: {light-red: always}\nfixes: {pull-paper: usually}\n---\n"
        ],
        check: .reading)
}
