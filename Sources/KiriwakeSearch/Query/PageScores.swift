import KiriwakeModel

/// The score of each page for a query.
///
/// Two things are added up: how much of the query occurs anywhere on the page, and how well its best name matches the
/// query. The second looks at one name at a time, so words that occur together count more than scattered ones.
struct PageScores {
    private let index: SearchIndex
    private let plan: QueryPlan

    init(_ index: SearchIndex, _ plan: QueryPlan) {
        self.index = index
        self.plan = plan
    }

    /// Every page that holds anything of the query, best first; and for pairs of look-alikes what searches like it say
    /// of them.
    var ranking: (hits: [SearchResults.Hit], pairs: [KnowledgeGraph.PairPlace: Double]) {
        let names = nameScores
        let words = wordScores
        let hits = words.documents.map { place, score in
            let both = (score + (names[place] ?? 0)) * Self.weight(index.corpus[place])
            return SearchResults.Hit(document: place, score: both)
        }
        return (hits.sorted { ($1.score, $0.document) < ($0.score, $1.document) }, words.pairs)
    }

    private static func weight(_ document: SearchDocument) -> Double {
        switch document.kind {
        case .cause: Ranking.cause
        case .symptom: document.isArticle ? Ranking.symptom : Ranking.answer
        // A cause that matches nearly as well comes before its fix.
        case .fix: Ranking.fix
        case .guide: Ranking.guide
        }
    }

    // MARK: Words anywhere on a page

    private var wordScores: (documents: [Place<SearchDocument>: Double], pairs: [KnowledgeGraph.PairPlace: Double]) {
        var documents = Sums<SearchDocument>()
        var pairs = Sums<KnowledgeGraph.ConfusablePair>()
        var total = 0.0
        for unit in plan.units {
            let bestDocuments = best(of: unit, by: \.documents)
            let bestPairs = best(of: unit, by: \.pairs)
            let most = max(bestDocuments.values.max() ?? 0, bestPairs.values.max() ?? 0) * unit.weight
            total += most
            documents.add(bestDocuments, weight: unit.weight, most: most)
            pairs.add(bestPairs, weight: unit.weight, most: most)
        }
        return (documents.scores(of: total), pairs.scores(of: total))
    }

    /// What the units of a query come to for each page, or each pair.
    private struct Sums<Kind> {
        /// Values of the units, and the most that any page or pair has of those that occur.
        private var sums: [Place<Kind>: (value: Double, covered: Double)] = [:]

        mutating func add(_ best: [Place<Kind>: Double], weight: Double, most: Double) {
            for (place, value) in best {
                sums[place, default: (0, 0)].value += value * weight
                sums[place, default: (0, 0)].covered += most
            }
        }

        /// The values, less what the query says besides.
        /// - Parameter total: the most of all units.
        func scores(of total: Double) -> [Place<Kind>: Double] {
            sums.mapValues { sum in
                sum.value * (Ranking.uncovered + (1 - Ranking.uncovered) * sum.covered / total)
            }
        }
    }

    private func best<Kind>(
        of unit: QueryPlan.Unit, by postings: (SearchIndex.Entry) -> [SearchIndex.Posting<Kind>]
    ) -> [Place<Kind>: Double] {
        best(of: unit) { term in
            var best: [Place<Kind>: Double] = [:]
            for entry in index.entries(of: term) {
                for posting in postings(entry) {
                    best[posting.place] = max(best[posting.place] ?? 0, Double(posting.impact))
                }
            }
            return best
        } combined: { sum, option in
            sum * option.weight / Double(option.terms.count)
        }
    }

    /// The best that any alternative of a unit comes to, by page, pair or name.
    private func best<Key: Hashable>(
        of unit: QueryPlan.Unit, _ values: (Term) -> [Key: Double], combined: (Double, QueryPlan.Alternative) -> Double
    ) -> [Key: Double] {
        var best: [Key: Double] = [:]
        for option in unit.alternatives {
            var sums: [Key: (value: Double, terms: Int)] = [:]
            for term in option.terms {
                for (key, value) in values(term) {
                    sums[key, default: (0, 0)].value += value
                    sums[key, default: (0, 0)].terms += 1
                }
            }
            for (key, sum) in sums where !option.needsAll || sum.terms >= option.terms.count {
                best[key] = max(best[key] ?? 0, combined(sum.value, option))
            }
        }
        return best
    }

    // MARK: Names

    /// For each page the best of its names: what it shares with the query, the more the less either of them says
    /// besides.
    private var nameScores: [Place<SearchDocument>: Double] {
        let names = index.names
        var found: [Int: Double] = [:]
        var all = 0.0
        for unit in plan.units {
            let best = best(of: unit) { term in
                var weights: [Int: Double] = [:]
                for use in index.uses(term) {
                    for phrase in use.phrases { weights[phrase] = max(weights[phrase] ?? 0, Double(use.weight)) }
                }
                return weights
            } combined: { sum, option in
                sum * option.weight
            }
            all += best.values.max() ?? Ranking.unnamed * unit.weight
            for (phrase, value) in best { found[phrase, default: 0] += value }
        }
        var scores: [Place<SearchDocument>: Double] = [:]
        for (phrase, value) in found {
            let share = (value / names.total(of: phrase)) * (value / all)
            let document = names.documents[phrase]
            let score = Ranking.name * value * share.squareRoot() * share.squareRoot().squareRoot()
            scores[document] = max(scores[document] ?? 0, score)
        }
        return scores
    }
}
