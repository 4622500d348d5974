/// What each page scores for a query.
///
/// Two things are added up: how much of the query stands anywhere on the page, and how well the best of its names suits
/// the query. The second looks at one name at a time, so words that stand together count more than words strewn about.
struct PageScores {
    private let index: SearchIndex
    private let plan: QueryPlan

    init(_ index: SearchIndex, _ plan: QueryPlan) {
        self.index = index
        self.plan = plan
    }

    /// Every page that holds anything of the query, best first; and for pairs of look-alikes, by place in the corpus, what
    /// searches like it tell of them.
    var ranking: (hits: [SearchResults.Hit], pairs: [Int: Double]) {
        let documents = index.corpus.documents
        let names = nameScores
        var hits: [SearchResults.Hit] = []
        var pairs: [Int: Double] = [:]
        for (place, score) in wordScores {
            guard place < documents.count else {
                pairs[place - documents.count] = score
                continue
            }
            let both = (score + (names[place] ?? 0)) * Self.weight(documents[place])
            hits.append(SearchResults.Hit(document: place, score: both))
        }
        return (hits.sorted { ($1.score, $0.document) < ($0.score, $1.document) }, pairs)
    }

    private static func weight(_ document: SearchDocument) -> Double {
        switch document.kind {
        case .cause: 1
        case .symptom: document.isArticle ? 0.8 : 0.4
        // Where a cause suits nearly as well, it comes before its fix.
        case .fix: 0.8
        case .guide: 0.9
        }
    }

    // MARK: Words anywhere on a page

    /// What is left of a score when almost nothing of the query is on the page.
    private static let uncovered = 0.2

    private var wordScores: [(place: Int, score: Double)] {
        let count = index.corpus.documents.count + index.corpus.pairs.count
        var sums = Array(repeating: 0.0, count: count)
        var covered = Array(repeating: 0.0, count: count)
        var total = 0.0
        for unit in plan.units {
            let best = best(of: unit) { option in
                option.terms.map { index.postings($0).map { ($0.document, Double($0.impact)) } }
            } combined: { sum, option in
                sum * option.weight / Double(option.terms.count)
            }
            let most = (best.values.max() ?? 0) * unit.weight
            total += most
            for (place, score) in best {
                sums[place] += score * unit.weight
                covered[place] += most
            }
        }
        return (0..<count).filter { sums[$0] > 0 }.map { place in
            (place, sums[place] * (Self.uncovered + (1 - Self.uncovered) * covered[place] / total))
        }
    }

    /// The best that any alternative of a unit comes to, by page or by name.
    private func best(
        of unit: QueryPlan.Unit, _ values: (QueryPlan.Alternative) -> [[(place: Int, value: Double)]],
        combined: (Double, QueryPlan.Alternative) -> Double
    ) -> [Int: Double] {
        var best: [Int: Double] = [:]
        for option in unit.alternatives {
            var sums: [Int: (value: Double, terms: Int)] = [:]
            for values in values(option) {
                for (place, value) in values {
                    sums[place, default: (0, 0)].value += value
                    sums[place, default: (0, 0)].terms += 1
                }
            }
            for (place, sum) in sums where !option.needsAll || sum.terms >= option.terms.count {
                best[place] = max(best[place] ?? 0, combined(sum.value, option))
            }
        }
        return best
    }

    // MARK: Names

    /// What a name that says just what the query says counts, beside words anywhere on the page.
    private static let named = 20.0
    /// What a piece of the query weighs that stands in no name.
    private static let strange = 5.0

    /// For each page the best of its names: what it shares with the query, the more the less either of them says besides.
    private var nameScores: [Int: Double] {
        let names = index.names
        var found: [Int: Double] = [:]
        var all = 0.0
        for unit in plan.units {
            let best = best(of: unit) { option in
                option.terms.map { term in
                    var weights: [Int: Double] = [:]
                    for use in index.uses(term) {
                        for phrase in use.phrases { weights[phrase] = max(weights[phrase] ?? 0, Double(use.weight)) }
                    }
                    return weights.map { ($0.key, $0.value) }
                }
            } combined: { sum, option in
                sum * option.weight
            }
            all += best.values.max() ?? Self.strange * unit.weight
            for (phrase, value) in best { found[phrase, default: 0] += value }
        }
        var scores: [Int: Double] = [:]
        for (phrase, value) in found {
            let share = (value / names.total(of: phrase)) * (value / all)
            let document = names.documents[phrase]
            let score = Self.named * value * share.squareRoot() * share.squareRoot().squareRoot()
            scores[document] = max(scores[document] ?? 0, score)
        }
        return scores
    }
}
