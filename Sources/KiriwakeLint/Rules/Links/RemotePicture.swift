import KiriwakeCore
import KiriwakeMarkdown

extension Rule {
    package static let remotePicture = Rule(
        .remotePicture, "picture on another host",
        rationale: """
            Pages load nothing from other hosts, because those would learn who reads them. The page's policy blocks the \
            picture, and readers see only its alternative text.
            """,
        failing: ["guides/setup.md": "---\ntitle: Setting up\n---\n![The panel](https://example.com/panel.png)\n"],
        passing: ["guides/setup.md": "---\ntitle: Setting up\n---\n[The panel](https://example.com/panel.png)\n"],
        check: .knowledge { subject, code in
            subject.links.entries.compactMap { entry in
                let destination = entry.link.destination
                guard entry.link.isPicture, entry.link.treatment == .keep,
                    destination.hasPrefix("//") || LinkScheme.scheme(of: destination) != nil
                else { return nil }
                return Diagnostic(
                    code, .warning, at: entry.link.location,
                    "the picture '\(destination.prefix(60))' is on another host, so no reader sees it",
                    expected: "a picture in a file beside the article",
                    advice: "copy the picture into this file's folder and link to it there")
            }
        })
}
