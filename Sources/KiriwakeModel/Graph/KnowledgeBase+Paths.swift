/// Where pages about articles stand, by paths without language and ending, such as `causes/paper-jam`.
extension KnowledgeBase {
    /// Every article that has a page of its own, and every comparison.
    package var pagePaths: [String] {
        articles.filter { $0.kind != .question }.map(\.path) + graph.confusablePairs.map(\.path)
    }

    /// Where pages stood before their articles were renamed, in order, with where they stand now.
    /// - Complexity: pages, and for each pair of look-alikes the product of their former names.
    package var formerPaths: [(former: String, present: String)] {
        let pages = Set(pagePaths)
        let articles = ArticleKind.allCases.flatMap { kind in
            graph.former.all(kind).map { (former: kind.path($0.former), present: kind.path($0.present)) }
        }
        let formerCauses = Dictionary(grouping: graph.former.all(.cause), by: \.present)
        let comparisons = graph.confusablePairs.flatMap { pair in
            let names = [pair.first, pair.second].map { id in
                [id] + (formerCauses[id.rawValue] ?? []).compactMap { CauseID(rawValue: $0.former) }
            }
            return names[0].flatMap { first in
                names[1].map { second in
                    (former: KnowledgeGraph.ConfusablePair.path(first, second), present: pair.path)
                }
            }
        }
        return (articles + comparisons)
            .filter { pages.contains($0.present) && !pages.contains($0.former) }
            .sorted { $0.former < $1.former }
    }
}
