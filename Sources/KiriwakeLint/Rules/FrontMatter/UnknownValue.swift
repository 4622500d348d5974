extension Rule {
    package static let unknownValue = Rule(
        .unknownValue, "value that is not allowed",
        rationale: """
            Scales such as strength, frequency and risk have fixed words, so that every article means the same \
            by them; dates, times and ids have fixed forms.
            """,
        failing: [
            "causes/paper-jam.md":
                "---\ntitle: Paper is jammed\nfrequency: comon\nsymptoms: {light-red: always}\nfixes: {pull-paper: usually}\n---\n"
        ],
        passing: [
            "causes/paper-jam.md":
                "---\ntitle: Paper is jammed\nfrequency: common\nsymptoms: {light-red: always}\nfixes: {pull-paper: usually}\n---\n"
        ],
        check: .reading)
}
