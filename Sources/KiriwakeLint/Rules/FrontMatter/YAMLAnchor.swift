extension Rule {
    package static let yamlAnchor = Rule(
        .yamlAnchor, "YAML anchor or alias",
        rationale: """
            A few lines of aliases can stand for billions of values. Articles do not need them.
            """,
        failing: [
            "causes/paper-jam.md":
                "---\ntitle: Paper is jammed\nfrequency: common\nsymptoms: {light-red: always}\nfixes: {pull-paper: usually}\naliases: &words [jam]\n---\n"
        ],
        passing: [
            "causes/paper-jam.md":
                "---\ntitle: Paper is jammed\nfrequency: common\nsymptoms: {light-red: always}\nfixes: {pull-paper: usually}\naliases: [\"&words\"]\n---\n"
        ],
        check: .reading)
}
