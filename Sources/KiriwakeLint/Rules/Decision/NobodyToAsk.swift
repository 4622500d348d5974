import KiriwakeCore

extension Rule {
    package static let nobodyToAsk = Rule(
        .nobodyToAsk, "no contact reaches a person",
        rationale: """
            Every path through the wizard ends, when nothing worked, at a page that says whom to ask. Without a contact in \
            contacts.yml that reaches a person, that page is empty.
            """,
        failing: ["contacts.yml": "- {id: report, reaches: report, en: {name: Report it}}\n"],
        passing: ["contacts.yml": "- {id: shop, reaches: person, en: {name: The shop}}\n"],
        check: .knowledge { subject, code in
            guard !subject.graph.causes.isEmpty, subject.knowledge.humanContact == nil,
                let cause = subject.graph.causes.values.first
            else { return [] }
            let content = cause.article.location.path.split(separator: "/", omittingEmptySubsequences: false)
                .dropLast(2).map { $0 + "/" }.joined()
            let place = subject.knowledge.contacts.first?.location ?? .start(of: content + "contacts.yml")
            return [
                Diagnostic(
                    code, at: place, "no contact reaches a person",
                    expected: "an entry 'reaches: person' in contacts.yml",
                    advice: "add whom a reader can ask when nothing worked")
            ]
        })
}
