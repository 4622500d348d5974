import KiriwakeCore
import KiriwakeModel

/// Looks up the names that articles give outside the graph, or into it: sources, pictures, contacts,
/// the symptoms of glossary entries, and the pages that answer searches.
struct References {
    private(set) var diagnostics: [Diagnostic] = []
    private let knowledge: KnowledgeBase
    private var proposals = NearMissBudget()

    init(_ knowledge: KnowledgeBase) {
        self.knowledge = knowledge
        let graph = knowledge.graph
        for named in knowledge.articles { check(named.article) }
        for contact in knowledge.contacts { check(contact.sources) }
        let contacts = knowledge.contacts.map(\.id)
        let known = Set(contacts)
        for human in graph.fixes.values.compactMap(\.human?.contact) where !known.contains(human.value) {
            diagnostics.append(.unknown(human, "contact", among: contacts, proposing: &proposals))
        }
        for symptom in knowledge.glossary.compactMap(\.symptom) where graph.symptoms[symptom.value] == nil {
            diagnostics.append(.unknown(symptom, "symptom", among: graph.symptoms.ids, proposing: &proposals))
        }
        checkSearches()
    }

    private mutating func checkSearches() {
        let searches = knowledge.languages.flatMap { knowledge.searches[exactly: $0] ?? [] }
        if searches.isEmpty { return }
        let pages = Set(knowledge.pagePaths)
        let names = pages.sorted()
        for page in searches.lazy.flatMap(\.pages) where !pages.contains(page.value) {
            diagnostics.append(
                Diagnostic(
                    .unknownID, at: page.location, "there is no page '\(page.value)'",
                    expected: "a page without language and ending, as in 'causes/paper-jam' or 'compare/one-vs-other'",
                    advice: proposals.question(for: page.value, among: names)
                        ?? "write that page, or correct its name"))
        }
    }

    private mutating func check(_ article: Article) {
        check(article.sources)
        guard let picture = article.picture, knowledge.pictures[picture.value] == nil else { return }
        diagnostics.append(
            Diagnostic(
                .missingPicture, at: picture.location, "there is no picture '\(picture.value)'",
                expected: "a file 'pictures/\(picture.value).svg'",
                advice: proposals.question(for: picture.value, among: knowledge.pictures.keys)))
    }

    private mutating func check(_ sources: [Located<SourceID>]) {
        for source in sources where knowledge.sources[source.value] == nil {
            diagnostics.append(.unknown(source, "source", among: knowledge.sources.ids, proposing: &proposals))
        }
    }
}
