extension Rule {
    package static let misplacedFile = Rule(
        .misplacedFile, "file in a folder that is not read",
        rationale: """
            The folder determines the kind of an article; a file elsewhere is ignored.
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
