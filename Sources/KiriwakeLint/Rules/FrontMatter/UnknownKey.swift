extension Rule {
    package static let unknownKey = Rule(
        "KW103", "unknown key",
        rationale: """
            A misspelt key would be passed over in silence, and what it says would be lost. In guides it is a \
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
