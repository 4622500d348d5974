extension Rule {
    package static let structureInTranslation = Rule(
        .structureInTranslation, "translation with structure",
        rationale: """
            The file in the default language alone owns the structure. If a translation repeated it, the two \
            could disagree.
            """,
        failing: [
            "causes/paper-jam.de.md":
                "---\ntitle: Papierstau\nfrequency: rare\n---\n"
        ],
        passing: [
            "causes/paper-jam.de.md":
                "---\ntitle: Papierstau\n---\n"
        ],
        check: .reading)
}
