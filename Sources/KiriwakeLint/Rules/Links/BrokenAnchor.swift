import KiriwakeCore

extension Rule {
    package static let brokenAnchor = Rule(
        .brokenAnchor, "link to a heading that does not exist",
        rationale: """
            The browser stays at the top of the page, and the reader does not find the section. The name of a heading \
            is its words in lower case with hyphens for spaces. In guides it is a warning.
            """,
        failing: ["symptoms/light-red.md": "---\ntitle: Red\n---\n[See](#why)\n\n## What it means\n"],
        passing: ["symptoms/light-red.md": "---\ntitle: Red\n---\n[See](#what-it-means)\n\n## What it means\n"],
        check: .knowledge { subject, code in
            let index = subject.links
            var proposals = NearMissBudget()
            return index.entries.compactMap { entry in
                guard let target = entry.target, let fragment = entry.fragment, !fragment.isEmpty,
                    index.exists(target), !index.hasAnchor(fragment, in: target, entry.language)
                else { return nil }
                return Diagnostic(
                    code, entry.severity, at: entry.link.location,
                    "'\(target)' has no heading '#\(fragment)'", expected: "the name of one of its headings",
                    advice: proposals.best(for: fragment, among: index.anchorNames(in: target, entry.language))
                        .map { "did you mean '#\($0)'?" })
            }
        })
}
