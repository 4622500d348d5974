import KiriwakeCore

extension Rule {
    package static let brokenLink = Rule(
        "KW401", "link to nothing",
        rationale: """
            A reader who follows it stands before an error page. Link to the article's file, without language: \
            '../fixes/pull-paper.md'. In guides it is a warning.
            """,
        failing: ["symptoms/light-red.md": "---\ntitle: The red light is on\n---\n[Pull](../fixes/pul-paper.md).\n"],
        passing: ["symptoms/light-red.md": "---\ntitle: The red light is on\n---\n[Pull](../fixes/pull-paper.md).\n"],
        check: .knowledge { subject in
            let index = subject.links
            return index.entries.compactMap { entry in
                guard let target = entry.target, !index.exists(target) else { return nil }
                if target.hasPrefix("questions/") {
                    return Diagnostic(
                        "KW401", entry.isGuide ? .warning : .error, at: entry.link.location,
                        "'\(entry.link.destination)' leads to nothing: a question has no page of its own",
                        expected: "the path of a sign, a cause, a fix or a guide",
                        advice: "link to the sign it asks for")
                }
                let near = NearMiss.best(for: target, among: index.paths(like: target))
                return Diagnostic(
                    "KW401", entry.isGuide ? .warning : .error, at: entry.link.location,
                    "'\(entry.link.destination)' leads to nothing",
                    expected: "the path of a file, from this file's folder",
                    advice: near.map { "did you mean '\($0)'?" })
            }
        })
}
