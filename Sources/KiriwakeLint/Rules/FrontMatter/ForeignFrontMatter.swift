extension Rule {
    package static let foreignFrontMatter = Rule(
        .foreignFrontMatter, "front matter in another format",
        rationale: """
            Keys are written in YAML between two lines '---'. What stands between '+++' lines, as other generators write it, \
            is left out, and the article has no title. In guides it is a warning.
            """,
        failing: ["guides/setup.md": "+++\ntitle = \"Setting up\"\n+++\nPress the button.\n"],
        passing: ["guides/setup.md": "---\ntitle: Setting up\n---\nPress the button.\n"],
        check: .reading)
}
