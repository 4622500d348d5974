import KiriwakeModel

/// Articles that have a page of their own.
enum ArticleAddresses {
    static func all(_ knowledge: KnowledgeBase) -> [(address: Address, article: Article)] {
        let graph = knowledge.graph
        return graph.causes.values.map { (.cause($0.id), $0.article) }
            + graph.fixes.values.map { (.fix($0.id), $0.article) }
            + graph.symptoms.values.compactMap { symptom in symptom.article.map { (.symptom(symptom.id), $0) } }
            + knowledge.guides.map { (.guide($0.path), $0.article) }
    }
}
