extension Rule {
    package static let unknownKey = Rule(
        .unknownKey, "unknown key",
        rationale: """
            A misspelt key would be ignored silently, and its value would be lost. In guides it is a \
            warning, since they may come from elsewhere.
            """,
        failing: [
            "causes/paper-jam.md":
                "---\ntitle: Paper is jammed\nfrequency: common\nsymptoms: {light-red: always}\nfixes: {pull-paper: usually}\nsumary: It jams.\n---\n"
        ],
        passing: [
            "causes/paper-jam.md":
                "---\ntitle: Paper is jammed\nfrequency: common\nsymptoms: {light-red: always}\nfixes: {pull-paper: usually}\nsummary: It jams.\n---\n"
        ],
        check: .reading)
}
