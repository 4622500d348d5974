import KiriwakeCore
import KiriwakeModel

/// Looks up the names that articles give outside the graph, or into it: sources, pictures, contacts,
/// the symptoms of glossary entries, and the pages that answer searches.
struct References {
    private(set) var diagnostics: [Diagnostic] = []
    private let knowledge: KnowledgeBase

    init(_ knowledge: KnowledgeBase) {
        self.knowledge = knowledge
        let graph = knowledge.graph
        let articles =
            graph.symptoms.values.compactMap(\.article) + graph.questions.values.map(\.article)
            + graph.causes.values.map(\.article) + graph.fixes.values.map(\.article) + knowledge.guides.map(\.article)
        for article in articles { check(article) }
        for contact in knowledge.contacts { check(contact.sources) }
        let contacts = knowledge.contacts.map(\.id)
        for human in graph.fixes.values.compactMap(\.human) where !contacts.contains(human.value) {
            diagnostics.append(.unknown(human, "contact", among: contacts))
        }
        for symptom in knowledge.glossary.compactMap(\.symptom) where graph.symptoms[symptom.value] == nil {
            diagnostics.append(.unknown(symptom, "symptom", among: graph.symptoms.ids))
        }
        checkSearches()
    }

    private mutating func checkSearches() {
        let (graph, languages) = (knowledge.graph, knowledge.languages)
        let searches = languages.flatMap { knowledge.searches[exactly: $0] ?? [] }
        if searches.isEmpty { return }
        let pages = Set(
            graph.symptoms.values.filter { $0.article != nil }.map { "symptoms/\($0.id)" }
                + graph.causes.ids.map { "causes/\($0)" } + graph.fixes.ids.map { "fixes/\($0)" }
                + knowledge.guides.map { "guides/\($0.path)" } + graph.confusablePairs.map { "compare/\($0.name)" })
        for page in searches.lazy.flatMap(\.pages) where !pages.contains(page.value) {
            let near = NearMiss.best(for: page.value, among: pages.sorted())
            diagnostics.append(
                Diagnostic(
                    "KW107", at: page.location, "there is no page '\(page.value)'",
                    expected: "a page without language and ending, as in 'causes/paper-jam' or 'compare/one-vs-other'",
                    advice: near.map { "did you mean '\($0)'?" } ?? "write that page, or correct its name"))
        }
    }

    private mutating func check(_ article: Article) {
        check(article.sources)
        guard let picture = article.picture, knowledge.pictures[picture.value] == nil else { return }
        let near = NearMiss.best(for: picture.value, among: knowledge.pictures.keys)
        diagnostics.append(
            Diagnostic(
                "KW118", at: picture.location, "there is no picture '\(picture.value)'",
                expected: "a file 'pictures/\(picture.value).svg'", advice: near.map { "did you mean '\($0)'?" }))
    }

    private mutating func check(_ sources: [Located<SourceID>]) {
        for source in sources where knowledge.sources[source.value] == nil {
            diagnostics.append(.unknown(source, "source", among: knowledge.sources.ids))
        }
    }
}
