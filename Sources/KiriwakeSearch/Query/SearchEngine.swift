/// Answers queries; the browser's `search.js` does the same steps in the same order, so that both give the same list.
package struct SearchEngine: Sendable {
    package let index: SearchIndex
    private let planner: QueryPlanner
    private let names: [[String]]
    private let recognizer: SymptomRecognizer

    package init(_ index: SearchIndex) {
        self.index = index
        let synonyms = SynonymSpans(index.corpus.synonyms, foreign: true)
        planner = QueryPlanner(index: index, synonyms: synonyms)
        let graph = index.corpus.documents.prefix(index.corpus.graphCount)
        names = graph.map { document in
            ([document.title] + document.aliases).map { Atom.text(of: Atom.atoms(of: $0)) }
        }
        recognizer = SymptomRecognizer(Array(graph), synonyms)
    }

    package func search(_ query: String) -> SearchResults {
        var plan = planner.plan(query)
        var scored = score(plan)
        var isLoose = false
        if scored.isEmpty {
            plan = plan.loose
            scored = score(plan)
            isLoose = !scored.isEmpty
        }
        let ranking = checkedFirst(scored)
        let documents = index.corpus.documents
        let symptoms = isLoose ? [] : recognizer.recognize(plan, in: documents)
        let start = index.corpus.walk.flatMap { walk -> SearchResults.Start? in
            let answers = symptoms.compactMap { documents[$0].answer }
            guard !answers.isEmpty else { return nil }
            let found = walk.start(given: answers)
            return SearchResults.Start(path: walk.nodes[found.node].path, taken: found.taken.count)
        }
        return SearchResults(
            hits: ranking, isLoose: isLoose, symptoms: symptoms, start: start, pair: isLoose ? nil : pair(for: ranking),
            corrections: plan.corrections.map { .init(typed: $0.typed, meant: $0.meant) },
            synonyms: plan.units.flatMap { unit in
                unit.alternatives.compactMap(\.instead).prefix(1).map {
                    .init(typed: unit.typed, meant: $0)
                }
            })
    }

    // MARK: Scores

    /// Every page that holds anything of the query, best first.
    private func score(_ plan: QueryPlan) -> [SearchResults.Hit] {
        let count = index.corpus.documents.count
        var sums = Array(repeating: 0.0, count: count)
        var covered = Array(repeating: 0.0, count: count)
        var total = 0.0
        for unit in plan.units {
            var best: [Int: Double] = [:]
            let own = Double(unit.alternatives[0].terms.count)
            for alternative in unit.alternatives {
                for (document, score) in scores(alternative, own: own) where score > (best[document] ?? 0) {
                    best[document] = score
                }
            }
            let most = (best.values.max() ?? 0) * unit.weight
            total += most
            for (document, score) in best {
                sums[document] += score * unit.weight
                covered[document] += most
            }
        }
        let text = Atom.text(of: plan.atoms)
        var hits: [SearchResults.Hit] = []
        for document in 0..<count where sums[document] > 0 {
            var score = sums[document] * (Self.uncovered + (1 - Self.uncovered) * covered[document] / total)
            if document < names.count { score *= Self.boost(names[document], text) }
            score *= Self.weight(index.corpus.documents[document])
            hits.append(SearchResults.Hit(document: document, score: score))
        }
        return hits.sorted { ($1.score, $0.document) < ($0.score, $1.document) }
    }

    /// What is left of a score when almost nothing of the query is on the page.
    private static let uncovered = 0.2

    private static func weight(_ document: SearchDocument) -> Double {
        switch document.kind {
        case .cause: 1.25
        case .symptom: document.isArticle ? 1 : 0.6
        case .fix: 0.9
        case .guide: 0.9
        }
    }

    private func scores(_ alternative: QueryPlan.Alternative, own: Double) -> [(document: Int, score: Double)] {
        var sums: [Int: (impact: Int, terms: Int)] = [:]
        for term in alternative.terms {
            for posting in index.postings(term) {
                sums[posting.document, default: (0, 0)].impact += posting.impact
                sums[posting.document, default: (0, 0)].terms += 1
            }
        }
        let count = alternative.terms.count
        return sums.compactMap { document, sum in
            if alternative.needsAll, sum.terms < count { return nil }
            let scale = alternative.weight * own / Double(count)
            return (document, Double(sum.impact) * scale)
        }
    }

    /// A page whose very name is typed, holds, or is held by what is typed.
    private static func boost(_ names: [String], _ query: String) -> Double {
        var boost = 1.0
        for name in names {
            if name == query { return 2 }
            if query.utf16.count >= 3, name.utf16.starts(with: query.utf16) { boost = max(boost, 1.3) }
            if name.utf16.count >= 4, query.holds(name) { boost = max(boost, 1.3) }
        }
        return boost
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

    /// A look-alike of the first page that has any: the earlier it is named there, and the better it suits the query itself,
    /// the likelier the mistake.
    private func pair(for hits: [SearchResults.Hit]) -> Int? {
        let documents = index.corpus.documents
        guard let leading = hits.first(where: { !documents[$0.document].pairs.isEmpty }) else { return nil }
        var best: (place: Int, value: Double)?
        for (rank, place) in documents[leading.document].pairs.enumerated() {
            let pair = index.corpus.pairs[place]
            var other = 0.0
            for document in [pair.first, pair.second] where document != leading.document {
                other = max(other, hits.first { $0.document == document }?.score ?? 0)
            }
            let value = other / leading.score + Self.firstNamed / Double(1 + rank)
            if value > (best?.value ?? -1) { best = (place, value) }
        }
        return best?.place
    }

    /// What being named first as a look-alike counts, beside a page that suits the query as well as the leading one.
    private static let firstNamed = 0.5
}
