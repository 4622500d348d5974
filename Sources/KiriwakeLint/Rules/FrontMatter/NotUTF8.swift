extension Rule {
    package static let notUTF8 = Rule(
        .notUTF8, "not UTF-8",
        rationale: """
            Text in another encoding would come out garbled. The examples cannot show it: they are UTF-8 \
            themselves.
            """,
        failing: [:],
        passing: [
            "causes/paper-jam.md":
                "---\ntitle: Paper is jammed\nfrequency: common\nsymptoms: {light-red: always}\nfixes: {pull-paper: usually}\n---\n"
        ],
        check: .reading)
}
