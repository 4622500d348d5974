extension Rule {
    package static let fileNameIsNoID = Rule(
        .fileNameIsNoID, "file name that is no id",
        rationale: """
            The file's stem is the id by which other articles name it, and becomes part of the page's address. \
            'ID.TAG.md' is a translation, if TAG is a language of site.yml.
            """,
        failing: [
            "symptoms/Light Red.md":
                "---\ntitle: The red light is on\n---\n"
        ],
        passing: [
            "symptoms/light-red.md":
                "---\ntitle: The red light is on\n---\n"
        ],
        check: .reading)
}
