extension Rule {
    package static let articleTooLarge = Rule(
        .articleTooLarge, "article too large",
        rationale: """
            An article of more than 1 MiB is more than anyone reads; it is a mistake. So is text nested more than 100 deep, and \
            a paragraph so long and so full of signs that it would keep the parser busy for seconds. The example would be too \
            long to show.
            """,
        failing: [:],
        passing: [
            "causes/paper-jam.md":
                "---\ntitle: Paper is jammed\nfrequency: common\nsymptoms: {light-red: always}\nfixes: {pull-paper: usually}\n---\n"
        ],
        check: .reading)
}
