import KiriwakeCore

/// Everything in one content folder.
package struct KnowledgeBase: Sendable {
    package let languages: [Language]
    package let graph: KnowledgeGraph
    /// In the order of their list.
    package let guides: [Guide]
    package let glossary: [Concept]
    package let contacts: [Contact]
    package let sources: Table<Source, Source>
    /// Readings of words, by word.
    package let readings: Localized<[String: String]>
    /// In the order of their files.
    package private(set) var searches: Localized<[RecordedSearch]>
    /// Drawings by name.
    package let pictures: [String: Localized<Picture>]
    /// Paths of other files in the folder, such as photographs beside guides, copied as they are.
    package private(set) var attachments: [String]
    package let addresses: PublishedAddresses
    /// Paths of articles that were left out because they are drafts.
    package let unpublished: [String]

    package init(
        languages: [Language], graph: KnowledgeGraph, guides: [Guide], glossary: [Concept], contacts: [Contact],
        sources: Table<Source, Source>, readings: Localized<[String: String]>,
        searches: Localized<[RecordedSearch]>, pictures: [String: Localized<Picture>], attachments: [String],
        addresses: PublishedAddresses, unpublished: [String] = []
    ) {
        self.languages = languages
        self.graph = graph
        self.guides = guides
        self.glossary = glossary
        self.contacts = contacts
        self.sources = sources
        self.readings = readings
        self.searches = searches
        self.pictures = pictures
        self.attachments = attachments
        self.addresses = addresses
        self.unpublished = unpublished
    }

    /// The same with the present names of pages in recorded searches, where these have former ones.
    package func namingPagesAsNow() -> KnowledgeBase {
        let present = Dictionary(uniqueKeysWithValues: formerPaths.map { ($0.former, $0.present) })
        guard !present.isEmpty else { return self }
        var knowledge = self
        knowledge.searches = searches.map { list in
            list.map { search in
                RecordedSearch(
                    typed: search.typed,
                    pages: search.pages.map { Located(present[$0.value] ?? $0.value, at: $0.location) })
            }
        }
        return knowledge
    }

    /// The same with those attachments alone that an article links to; whatever else lies in the folder stays private.
    package func keepingLinkedAttachments() -> KnowledgeBase {
        guard !attachments.isEmpty else { return self }
        var linked: Set<String> = []
        for named in articles {
            for language in languages {
                for link in named.article.texts[exactly: language]?.body.links ?? [] {
                    ArticleLink(link, in: named.path + ".md").target.map { _ = linked.insert($0) }
                }
            }
        }
        var knowledge = self
        knowledge.attachments = attachments.filter(linked.contains)
        return knowledge
    }

    /// The first contact at which a person answers.
    package var humanContact: Contact? { contacts.first { $0.reach == .person } }

    /// Fixes by which that person is reached; none where nobody can be asked.
    package var fixesReachingPerson: [Place<Fix>] {
        guard let person = humanContact else { return [] }
        return graph.fixes.values.indices.filter { graph.fixes[$0].human?.contact.value == person.id }
    }
}
