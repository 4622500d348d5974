extension Rule {
    package static let unreadableYAML = Rule(
        .unreadableYAML, "YAML cannot be read",
        rationale: """
            Front matter is YAML. The usual mistakes are a tab, a missing quote, and a value that contains ': '.
            """,
        failing: [
            "causes/paper-jam.md":
                "---\ntitle: Paper is jammed\nfrequency: common\nsymptoms: {light-red: always}\nfixes: {pull-paper: usually}\nsummary: Note: it jams\n---\n"
        ],
        passing: [
            "causes/paper-jam.md":
                "---\ntitle: Paper is jammed\nfrequency: common\nsymptoms: {light-red: always}\nfixes: {pull-paper: usually}\nsummary: \"Note: it jams\"\n---\n"
        ],
        check: .reading)
}
