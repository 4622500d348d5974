extension Rule {
    package static let edgeTwice = Rule(
        .edgeTwice, "edge written twice",
        rationale: """
            An edge may be written at either end, but once: two strengths for one edge could differ.
            """,
        failing: [
            "fixes/pull-paper.md":
                "---\ntitle: Pull the paper out\neffort: 5m\nrisk: none\ncauses: {paper-jam: always}\n---\n1. Pull.\n"
        ],
        passing: [
            "fixes/pull-paper.md":
                "---\ntitle: Pull the paper out\neffort: 5m\nrisk: none\n---\n1. Pull.\n"
        ],
        check: .reading)
}
