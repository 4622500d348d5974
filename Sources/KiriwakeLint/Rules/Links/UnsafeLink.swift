import KiriwakeCore

extension Rule {
    package static let unsafeLink = Rule(
        .unsafeLink, "link that may not be followed",
        rationale: """
            Links may lead to http, https, mailto and tel addresses and to files of the site. Others, such as \
            javascript: and data:, could run code in the reader's browser; the link is removed and its text kept.
            """,
        failing: ["symptoms/light-red.md": "---\ntitle: Red\n---\n[Open](javascript:alert(1))\n"],
        passing: ["symptoms/light-red.md": "---\ntitle: Red\n---\n[Open](https://example.com/)\n"],
        check: .knowledge { subject, code in
            subject.links.entries.compactMap { entry in
                guard entry.link.treatment == .drop else { return nil }
                return Diagnostic(
                    code, entry.severity, at: entry.link.location,
                    "the link to '\(entry.link.destination.prefix(60))' was removed",
                    expected: "an address that begins with https://, http://, mailto: or tel:, or a file of the site")
            }
        })
}
