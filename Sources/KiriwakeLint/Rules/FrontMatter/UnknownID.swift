extension Rule {
    package static let unknownID = Rule(
        .unknownID, "id that does not exist",
        rationale: """
            An edge to nothing is lost: the question would never be asked, the fix never offered.
            """,
        failing: [
            "causes/paper-jam.md":
                "---\ntitle: Paper is jammed\nfrequency: common\nsymptoms: {light-rad: always}\nfixes: {pull-paper: usually}\n---\n"
        ],
        passing: [
            "causes/paper-jam.md":
                "---\ntitle: Paper is jammed\nfrequency: common\nsymptoms: {light-red: always}\nfixes: {pull-paper: usually}\n---\n"
        ],
        check: .reading)
}
