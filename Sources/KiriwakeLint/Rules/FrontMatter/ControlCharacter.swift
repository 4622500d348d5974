extension Rule {
    package static let controlCharacter = Rule(
        .controlCharacter, "control character",
        rationale: """
            Control characters come from copying out of a terminal or from a damaged file. Nobody sees them, terminals obey \
            them, and feeds that contain them cannot be read. A carriage return is one where no line feed follows.
            """,
        failing: [
            "causes/paper-jam.md":
                "---\ntitle: \"Paper \\e[31mis jammed\"\nfrequency: common\nsymptoms: {light-red: always}\nfixes: {pull-paper: usually}\n---\n"
        ],
        passing: [
            "causes/paper-jam.md":
                "---\ntitle: Paper is jammed\nfrequency: common\nsymptoms: {light-red: always}\nfixes: {pull-paper: usually}\n---\n"
        ],
        check: .reading)
}
