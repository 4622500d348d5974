extension Rule {
    package static let missingPicture = Rule(
        .missingPicture, "picture that does not exist",
        rationale: """
            The page would lack the drawing that it names.
            """,
        failing: [
            "causes/paper-jam.md":
                "---\ntitle: Paper is jammed\nfrequency: common\nsymptoms: {light-red: always}\nfixes: {pull-paper: usually}\npicture: jam\n---\n"
        ],
        passing: [
            "causes/paper-jam.md":
                "---\ntitle: Paper is jammed\nfrequency: common\nsymptoms: {light-red: always}\nfixes: {pull-paper: usually}\npicture: jam\n---\n",
            "pictures/jam.svg":
                "<svg viewBox=\"0 0 4 4\"><title>A jam</title><rect class=\"ink\" width=\"4\" height=\"4\"/></svg>",
        ],
        check: .reading)
}
