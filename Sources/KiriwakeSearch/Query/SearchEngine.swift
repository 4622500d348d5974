/// Answers queries; the browser's `search.js` does the same steps in the same order, so that both give the same list.
package struct SearchEngine: Sendable {
    /// Pages with look-alikes that tell which pair is shown.
    private static let leadingPages = 3

    package let index: SearchIndex
    private let planner: QueryPlanner

    package init(_ index: SearchIndex) {
        self.index = index
        planner = QueryPlanner(index: index, synonyms: SynonymSpans(index.corpus.synonyms, foreign: true))
    }

    package func search(_ query: String) -> SearchResults {
        var plan = planner.plan(query)
        var ranking = PageScores(index, plan).ranking
        var isLoose = false
        if ranking.hits.isEmpty {
            plan = plan.loose
            ranking = PageScores(index, plan).ranking
            isLoose = !ranking.hits.isEmpty
        }
        let hits = checkedFirst(ranking.hits)
        let documents = index.corpus.documents
        let symptoms = isLoose ? [] : SymptomRecognizer.recognize(plan.said, index.names, in: documents)
        let start = index.corpus.walk.flatMap { walk -> SearchResults.Start? in
            let answers = symptoms.compactMap { documents[$0].answer }
            guard !answers.isEmpty else { return nil }
            let found = walk.start(given: answers)
            return SearchResults.Start(path: found.path, taken: found.answers.count)
        }
        return SearchResults(
            hits: hits, isLoose: isLoose, symptoms: symptoms, start: start,
            pair: isLoose ? nil : pair(for: hits, learned: ranking.pairs),
            corrections: plan.corrections.map { .init(typed: $0.typed, meant: $0.meant) },
            synonyms: plan.units.flatMap { unit in
                unit.alternatives.compactMap(\.instead).prefix(1).map {
                    .init(typed: unit.typed, meant: $0)
                }
            })
    }

    // MARK: Steering

    /// The same list with a page in front that does no harm: a risky fix never comes before its check.
    private func checkedFirst(_ hits: [SearchResults.Hit]) -> [SearchResults.Hit] {
        let documents = index.corpus.documents
        guard let first = hits.first, documents[first.document].needsCheck,
            let safe = hits.firstIndex(where: { documents[$0.document].kind != .fix })
        else { return hits }
        var hits = hits
        hits.insert(hits.remove(at: safe), at: 0)
        return hits
    }

    /// The pair whose causes suit the query best, and that answered searches like it. What the leading pages with look-alikes are about gets something on top, the
    /// more the earlier they name it: a symptom or a fix tells of the pair as well as a cause.
    private func pair(for hits: [SearchResults.Hit], learned: [Int: Double]) -> Int? {
        let documents = index.corpus.documents
        let leading = Array(hits.lazy.filter { !documents[$0.document].pairs.isEmpty }.prefix(Self.leadingPages))
        guard !leading.isEmpty else { return nil }
        var scores: [Int: Double] = [:]
        for hit in hits { scores[hit.document] = hit.score }
        var best: (place: Int, value: Double)?
        for (place, pair) in index.corpus.pairs.enumerated() {
            let (first, second) = (scores[pair.first] ?? 0, scores[pair.second] ?? 0)
            var value = max(first, second) + 0.7 * min(first, second) + 1.2 * (learned[place] ?? 0)
            for hit in leading {
                guard let rank = documents[hit.document].pairs.firstIndex(of: place) else { continue }
                value += hit.score * (0.1 + 0.3 / Double(1 + rank))
            }
            if value > (best?.value ?? -1) { best = (place, value) }
        }
        return best?.place
    }
}
