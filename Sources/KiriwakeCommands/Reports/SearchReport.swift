import KiriwakeCore
import KiriwakeModel
import KiriwakeSearch

/// What a query found, as text or as JSON.
struct SearchReport {
    private let query: String
    private let corpus: SearchCorpus
    private let results: SearchResults
    private let language: Language

    static func search(_ query: String, _ engine: SearchEngine, language: Language) -> SearchReport {
        SearchReport(
            query: query, corpus: engine.index.corpus, results: engine.search(query), language: language)
    }

    private func address(_ path: String) -> String { language.tag + "/" + path }

    func text(limit: Int) -> String {
        var text = ""
        for reading in results.corrections { text += "did you mean: \(reading.meant) (for \(reading.typed))\n" }
        for symptom in results.symptoms { text += "symptom: \(corpus[symptom].title)\n" }
        if let start = results.start { text += "start the check: \(address(start.path))\n" }
        if let place = results.pair {
            let pair = corpus[place]
            text += "check first: \(pair.ask)\n"
            text += "    \(corpus[pair.first].title) / \(corpus[pair.second].title)\n"
        }
        if results.hits.isEmpty { text += "nothing found\n" }
        for hit in results.hits.prefix(limit) {
            let document = corpus[hit.document]
            text += "\(document.kind.rawValue): \(document.title)\n    \(address(document.path))\n"
        }
        return text
    }

    func json(limit: Int) -> JSON {
        .object([
            ("version", .integer(1)), ("query", .string(query)), ("language", .string(language.tag)),
            ("count", .integer(results.hits.count)), ("loose", .boolean(results.isLoose)),
            (
                "hits",
                .array(
                    results.hits.prefix(limit).map { hit in
                        let document = corpus[hit.document]
                        return .object([
                            ("kind", .string(document.kind.rawValue)), ("path", .string(address(document.path))),
                            ("title", .string(document.title)), ("score", .number(hit.score)),
                            ("needs-check", .boolean(document.needsCheck)),
                        ])
                    })
            ),
            (
                "symptoms",
                .array(results.symptoms.map { .string(corpus[$0].title) })
            ),
            ("start", results.start.map { .string(address($0.path)) } ?? .null),
            ("pair", results.pair.map(pair) ?? .null),
            ("corrections", .array(results.corrections.map { .array([.string($0.typed), .string($0.meant)]) })),
            ("synonyms", .array(results.synonyms.map { .array([.string($0.typed), .string($0.meant)]) })),
        ])
    }

    private func pair(_ place: KnowledgeGraph.PairPlace) -> JSON {
        let pair = corpus[place]
        return .object([
            ("ask", .string(pair.ask)), ("compare", .string(address(pair.compare))),
            ("causes", .array([pair.first, pair.second].map { .string(address(corpus[$0].path)) })),
            (
                "answers",
                .array(
                    pair.options.map { option in
                        .object([
                            ("label", .string(option.label)), ("path", .string(address(option.path))),
                            ("points", .string(option.points.rawValue)),
                        ])
                    })
            ),
        ])
    }
}
