extension Rule {
    package static let wrongKindOfValue = Rule(
        .wrongKindOfValue, "wrong kind of value",
        rationale: """
            A list, a map or a text was expected and something else was found.
            """,
        failing: [
            "causes/paper-jam.md":
                "---\ntitle: Paper is jammed\nfrequency: common\nsymptoms: {light-red: always}\nfixes: {pull-paper: usually}\naliases: jam\n---\n"
        ],
        passing: [
            "causes/paper-jam.md":
                "---\ntitle: Paper is jammed\nfrequency: common\nsymptoms: {light-red: always}\nfixes: {pull-paper: usually}\naliases: [jam]\n---\n"
        ],
        check: .reading)
}
