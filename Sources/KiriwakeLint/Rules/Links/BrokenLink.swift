import KiriwakeCore

extension Rule {
    package static let brokenLink = Rule(
        .brokenLink, "link to nothing",
        rationale: """
            A reader who follows it gets an error page. Link to the article's file, without language: \
            '../fixes/pull-paper.md'. In guides it is a warning.
            """,
        failing: ["symptoms/light-red.md": "---\ntitle: The red light is on\n---\n[Pull](../fixes/pul-paper.md).\n"],
        passing: ["symptoms/light-red.md": "---\ntitle: The red light is on\n---\n[Pull](../fixes/pull-paper.md).\n"],
        check: .knowledge { subject, code in
            let index = subject.links
            var proposals = NearMissBudget()
            return index.entries.compactMap { entry in
                guard let target = entry.target, !index.exists(target) else { return nil }
                if target.hasPrefix("questions/") {
                    return Diagnostic(
                        code, entry.severity, at: entry.link.location,
                        "'\(entry.link.destination)' leads to nothing: a question has no page of its own",
                        expected: "the path of a symptom, a cause, a fix or a guide",
                        advice: "link to the symptom that it asks about")
                }
                if index.isDraft(target) {
                    return Diagnostic(
                        code, entry.severity, at: entry.link.location,
                        "'\(entry.link.destination)' is a draft, which is not published",
                        expected: "the path of an article that is published",
                        advice: "take 'draft: true' out of it, or leave the link out until then")
                }
                // A near miss is in the folder that is named, so that only the last part differs.
                let near = proposals.best(for: target, among: index.paths(like: target)).map { near in
                    entry.link.destination.prefix { $0 != "#" }.split(separator: "/", omittingEmptySubsequences: false)
                        .dropLast().map { $0 + "/" }.joined() + (near.split(separator: "/").last ?? "")
                }
                return Diagnostic(
                    code, entry.severity, at: entry.link.location,
                    "'\(entry.link.destination)' leads to nothing",
                    expected: "the path of a file, from this file's folder",
                    advice: near.map { "did you mean '\($0)'?" })
            }
        })
}
