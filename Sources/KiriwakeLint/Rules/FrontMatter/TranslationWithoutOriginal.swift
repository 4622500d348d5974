extension Rule {
    package static let translationWithoutOriginal = Rule(
        .translationWithoutOriginal, "translation without an original",
        rationale: """
            A translation belongs to a file of the same name without language.
            """,
        failing: [
            "causes/paper-jamm.de.md":
                "---\ntitle: Papierstau\n---\n"
        ],
        passing: [
            "causes/paper-jam.de.md":
                "---\ntitle: Papierstau\n---\n"
        ],
        check: .reading)
}
