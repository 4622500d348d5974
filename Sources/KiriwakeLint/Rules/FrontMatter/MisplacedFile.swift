extension Rule {
    package static let misplacedFile = Rule(
        "KW117", "file where nothing reads it",
        rationale: """
            The folder gives the kind of an article; a file elsewhere is passed over.
            """,
        failing: [
            "notes/idea.md":
                "An idea.\n"
        ],
        passing: [
            "guides/idea.md":
                "# An idea\n"
        ],
        check: .reading)
}
