extension Rule {
    package static let unclosedFrontMatter = Rule(
        .unclosedFrontMatter, "front matter is not closed",
        rationale: """
            The keys of an article are written between two lines '---'. Without the second one the whole text would be \
            read as keys.
            """,
        failing: [
            "causes/paper-jam.md":
                "---\ntitle: Paper is jammed\n\nText.\n"
        ],
        passing: [
            "causes/paper-jam.md":
                "---\ntitle: Paper is jammed\nfrequency: common\nsymptoms: {light-red: always}\nfixes: {pull-paper: usually}\n---\n"
        ],
        check: .reading)
}
