import KiriwakeModel

/// Answers queries; the browser's `search.js/engine` does the same steps in the same order, so that both give the same
/// list.
package struct SearchEngine: Sendable {
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
        let corpus = index.corpus
        let symptoms = isLoose ? [] : SymptomRecognizer.recognize(plan.content, index.names, in: corpus)
        let start = corpus.starts.flatMap { starts -> SearchResults.Start? in
            let answers = symptoms.compactMap { corpus[$0].answer }
            guard !answers.isEmpty else { return nil }
            let found = starts.start(given: answers)
            return SearchResults.Start(path: starts.form.path(of: found.name), taken: found.answers.count)
        }
        return SearchResults(
            hits: hits, isLoose: isLoose, symptoms: symptoms, start: start,
            pair: isLoose ? nil : pair(for: hits, learned: ranking.pairs),
            corrections: plan.units.flatMap { unit in
                unit.correction.map { [.init(typed: unit.typed, meant: $0)] } ?? []
            },
            synonyms: plan.units.flatMap { unit in
                unit.alternatives.compactMap(\.instead).prefix(1).map {
                    .init(typed: unit.typed, meant: $0)
                }
            })
    }

    // MARK: Steering

    /// The same list with a page in front that does no harm: a risky fix never comes before its check.
    private func checkedFirst(_ hits: [SearchResults.Hit]) -> [SearchResults.Hit] {
        let corpus = index.corpus
        guard let first = hits.first, corpus[first.document].needsCheck,
            let safe = hits.firstIndex(where: { corpus[$0.document].kind != .fix })
        else { return hits }
        var hits = hits
        hits.insert(hits.remove(at: safe), at: 0)
        return hits
    }

    /// The pair whose causes match the query best, and that answered searches like it. Pairs that the leading pages
    /// with look-alikes are about get a bonus, greater the earlier they are named: a symptom or a fix points to the
    /// pair as well as a cause does.
    private func pair(
        for hits: [SearchResults.Hit], learned: [KnowledgeGraph.PairPlace: Double]
    ) -> KnowledgeGraph.PairPlace? {
        let corpus = index.corpus
        let leading = Array(hits.lazy.filter { !corpus[$0.document].pairs.isEmpty }.prefix(Ranking.leadingPages))
        guard !leading.isEmpty else { return nil }
        var scores: [Place<SearchDocument>: Double] = [:]
        for hit in hits { scores[hit.document] = hit.score }
        var best: (pair: KnowledgeGraph.PairPlace, value: Double)?
        for (place, pair) in corpus.pairs.indexed() {
            let (first, second) = (scores[pair.first] ?? 0, scores[pair.second] ?? 0)
            var value = max(first, second) + Ranking.lesserCause * min(first, second)
            value += Ranking.learned * (learned[place] ?? 0)
            for hit in leading {
                guard let rank = corpus[hit.document].pairs.firstIndex(of: place) else { continue }
                value += hit.score * (Ranking.mention + Ranking.earlyMention / Double(1 + rank))
            }
            if value > (best?.value ?? -1) { best = (place, value) }
        }
        return best?.pair
    }
}
