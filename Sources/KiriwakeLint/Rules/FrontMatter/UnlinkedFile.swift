extension Rule {
    package static let unlinkedFile = Rule(
        .unlinkedFile, "file that no article links to",
        rationale: """
            Only what an article links to or shows is published, so that notes and forgotten files stay private.
            """,
        failing: [
            "guides/setup.md": "# Setting up\n\nPress the button.\n",
            "guides/panel.png": "(a photograph)",
        ],
        passing: [
            "guides/setup.md": "# Setting up\n\n![The panel](panel.png)\n",
            "guides/panel.png": "(a photograph)",
        ],
        check: .reading)
}
