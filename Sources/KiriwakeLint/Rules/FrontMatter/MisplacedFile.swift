extension Rule {
    package static let misplacedFile = Rule(
        .misplacedFile, "file that is not read",
        rationale: """
            The folder determines the kind of an article; a file elsewhere is ignored. So are pipes, sockets, devices and links \
            to nothing, and links to a folder that is read already. A link that leads out of the content folder is an error: with \
            one, whoever changes an article could have any file of this machine published. Only the folders of kinds \
            themselves, such as guides, may be links to anywhere.
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
