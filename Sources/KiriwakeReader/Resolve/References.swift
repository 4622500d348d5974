import KiriwakeCore
import KiriwakeModel

/// Looks up the names that articles give outside the graph, or into it: sources, pictures, contacts, and
/// the symptoms of glossary entries.
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
