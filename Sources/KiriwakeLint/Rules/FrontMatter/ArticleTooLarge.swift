extension Rule {
    package static let articleTooLarge = Rule(
        .articleTooLarge, "article too large",
        rationale: """
            An article of more than 4 MiB is more than anyone reads; it is a mistake. The example would be too \
            long to show.
            """,
        failing: [:],
        passing: [
            "causes/paper-jam.md":
                "---\ntitle: Paper is jammed\nfrequency: common\nsymptoms: {light-red: always}\nfixes: {pull-paper: usually}\n---\n"
        ],
        check: .reading)
}
