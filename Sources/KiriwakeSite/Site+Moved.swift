import KiriwakeModel

/// What stands at addresses that readers may have kept, and that no article has any more.
extension Site {
    var movedPages: [PlannedPage] {
        let articles = Dictionary(uniqueKeysWithValues: knowledge.articles.map { ($0.path, $0.article) })
        let pairs =
            wizard.map { wizard in
                Dictionary(
                    uniqueKeysWithValues: wizard.findings.pairs.indexed().map { place, pair in
                        (knowledge.graph.confusablePairs[place].path, pair)
                    })
            } ?? [:]
        return knowledge.formerPaths.map { former, present in
            PlannedPage(.path(former), standsFor: .path(present)) { scope in
                let title =
                    articles[present]?.text(in: scope.language).title
                    ?? pairs[present].map { scope.edition.words.pair($0.first, $0.second) }
                return MovedPage(to: scope.link(title ?? present, .path(present)), scope)
            }
        }
    }

    /// For hosts that send readers on by themselves.
    var movedRules: String {
        configuration.languages.map { language in
            HostRules.moved(
                knowledge.formerPaths.map { former, present in
                    (Address.path(former).path(in: language), Address.path(present).path(in: language))
                }, root: pathOfRoot)
        }.joined()
    }
}
