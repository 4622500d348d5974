extension Rule {
    package static let frontMatterNotFirst = Rule(
        .frontMatterNotFirst, "front matter below other lines",
        rationale: """
            Blank lines and comments may stand above front matter here. Editors, other generators and code hosts take what \
            does not begin in the first line for text.
            """,
        failing: ["guides/setup.md": "<!-- Licence: CC0 -->\n---\ntitle: Setting up\n---\nPress the button.\n"],
        passing: ["guides/setup.md": "---\ntitle: Setting up\n---\n<!-- Licence: CC0 -->\nPress the button.\n"],
        check: .reading)
}
