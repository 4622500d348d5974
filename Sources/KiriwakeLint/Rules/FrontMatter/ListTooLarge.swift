extension Rule {
    package static let listTooLarge = Rule(
        .listTooLarge, "list too large",
        rationale: """
            Lists have bounds that no site reaches by writing: 8 MiB and 10,000 entries in one of YAML, 16 MiB, 200,000 \
            lines and 64 KiB in a line in one of lines. What is larger was made by mistake. The example would be too long to show.
            """,
        failing: [:],
        passing: [
            "causes/paper-jam.md":
                "---\ntitle: Paper is jammed\nfrequency: common\nsymptoms: {light-red: always}\nfixes: {pull-paper: usually}\n---\n"
        ],
        check: .reading)
}
