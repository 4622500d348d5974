/// Everything one content folder says.
package struct KnowledgeBase: Sendable {
    package let languages: [Language]
    package let graph: KnowledgeGraph
    /// In the order of their list.
    package let guides: [Guide]
    package let glossary: [Concept]
    package let contacts: [Contact]
    package let sources: Table<Source, Source>
    /// How words are read, by word.
    package let readings: Localized<[String: String]>
    /// In the order of their files.
    package let searches: Localized<[RecordedSearch]>
    /// Drawings by name.
    package let pictures: [String: Localized<Picture>]
    /// Paths of other files in the folder, such as photographs beside guides, copied as they are.
    package let attachments: [String]

    package init(
        languages: [Language], graph: KnowledgeGraph, guides: [Guide], glossary: [Concept], contacts: [Contact],
        sources: Table<Source, Source>, readings: Localized<[String: String]>,
        searches: Localized<[RecordedSearch]>, pictures: [String: Localized<Picture>], attachments: [String]
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
    }

    /// The first contact at which a person answers.
    package var humanContact: Contact? { contacts.first { $0.reach == .person } }
}
