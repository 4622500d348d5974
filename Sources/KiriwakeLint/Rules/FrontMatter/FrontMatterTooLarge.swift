extension Rule {
    package static let frontMatterTooLarge = Rule(
        .frontMatterTooLarge, "front matter too large",
        rationale: """
            Front matter holds keys; 64 KiB are far more than they need, and a limit keeps a mistake from stopping \
            the build.
            """,
        failing: [
            "causes/paper-jam.md":
                "---\ntitle: " + String(repeating: "x", count: 70_000) + "\n---\n"
        ],
        passing: [
            "causes/paper-jam.md":
                "---\ntitle: Paper is jammed\nfrequency: common\nsymptoms: {light-red: always}\nfixes: {pull-paper: usually}\n---\n"
        ],
        check: .reading)
}
