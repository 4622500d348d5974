extension Rule {
    package static let valueCutOff = Rule(
        .valueCutOff, "text cut off by a comment",
        rationale: """
            In YAML a '#' after a space begins a comment, so the end of a warning such as 'Dial *100 # 1 first' would be \
            missing without a word. Two spaces before the '#' say that a comment is meant.
            """,
        failing: ["guides/setup.md": "---\ntitle: Press it # twice\nsummary: Button #3\n---\nThen wait.\n"],
        passing: [
            "guides/setup.md":
                "---\ntitle: \"Press it # twice\"  # a label\nsummary: \"Button #3\"\norder: 3 # last\n---\nThen wait.\n"
        ],
        check: .reading)
}
