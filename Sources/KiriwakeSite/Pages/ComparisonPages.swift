import KiriwakeModel

/// Pages that set two look-alikes side by side.
extension Site {
    func comparisonFiles(_ language: Language) -> [OutputFile] {
        let pages = graph.confusablePairs.map { pair in
            page("compare", language, at: { $0.compare(pair) }) { scope in
                var context = Context([
                    "a": .context(side(pair.first, pair.second, scope)),
                    "b": .context(side(pair.second, pair.first, scope)),
                    "title-a": .text(scope.title(of: pair.first)), "title-b": .text(scope.title(of: pair.second)),
                ])
                context.set(
                    "questions",
                    list: pair.tellApart.compactMap { graph.questions[$0] }.map { comparison($0, pair, scope) })
                context.set("fixes", list: fixComparison(pair, scope))
                return PageContent(title: scope.title(of: pair), description: nil, context: context)
            }
        }
        let list = index("compare", language) { scope in
            graph.confusablePairs.map { pair in
                scope.link(scope.title(of: pair), scope.paths.compare(pair), summary: nil)
                    .adding(["picture": .flag(false)])
            }
        }
        return pages.isEmpty ? [] : pages + [list]
    }

    private func side(_ cause: CauseID, _ other: CauseID, _ scope: PageScope) -> Context {
        guard let article = graph.causes[cause], let place = graph.causes.place(of: cause) else {
            preconditionFailure("a pair's causes exist")
        }
        let harm = article.confusions.first { $0.cause.value == other }?.harm[scope.language]
        var context = scope.link(article).adding([
            "picture": scope.picture(article.article.picture?.value), "harm": .text(harm),
        ])
        context.set(
            "fixes",
            list: graph.remedies[place].filter { $0.strength != .never }.compactMap { edge in
                graph.fixes[edge.target].map { fix in
                    scope.link(fix).adding([
                        "chance": .text(scope.texts.chance(edge.strength)),
                        "helps-other": .flag(graph.repairs(fix.id, other)),
                    ])
                }
            })
        return context
    }

    private func comparison(
        _ question: Question, _ pair: KnowledgeGraph.ConfusablePair, _ scope: PageScope
    ) -> Context {
        let rows = question.answers.compactMap { answer -> Context? in
            let symptom = answer.symptom.value
            let first = graph.strength(of: symptom, under: pair.first)
            let second = graph.strength(of: symptom, under: pair.second)
            guard (first ?? .never) != .never || (second ?? .never) != .never else { return nil }
            let points = scope.pointedCause(symptom, pair.first, pair.second)
            let href = wizard?.state(answering: symptom, in: graph).map { scope.paths.state(wizard?.code($0)) }
            return Context([
                "label": .text(scope.label(of: symptom)), "href": scope.hrefValue(href ?? scope.paths.check),
                "picture": scope.picture(of: symptom),
                "a": .text(scope.texts.sign(first ?? .rarely)), "a-class": .text((first ?? .rarely).rawValue),
                "b": .text(scope.texts.sign(second ?? .rarely)), "b-class": .text((second ?? .rarely).rawValue),
                "points": .text(points == pair.first ? "a" : points == pair.second ? "b" : "both"),
            ])
        }
        return Context([
            "ask": .text(scope.ask(question)), "href": .flag(false), "why": .text(question.why[scope.language]),
            "rows": .list(rows),
        ])
    }

    private func fixComparison(_ pair: KnowledgeGraph.ConfusablePair, _ scope: PageScope) -> [Context] {
        graph.fixes.values.compactMap { fix in
            let first = graph.repairs(fix.id, pair.first) ? graph.strength(of: fix.id, against: pair.first) : nil
            let second = graph.repairs(fix.id, pair.second) ? graph.strength(of: fix.id, against: pair.second) : nil
            guard first != nil || second != nil else { return nil }
            return scope.link(fix).adding([
                "a": .text(first.map { scope.texts.chance($0) }), "b": .text(second.map { scope.texts.chance($0) }),
                "risk": .text(scope.texts.risk(fix.risk)), "risk-class": .text(fix.risk.rawValue),
            ])
        }
    }
}

extension PageScope {
    /// Such as `A or B`.
    func title(of pair: KnowledgeGraph.ConfusablePair) -> String {
        texts.quoted(title(of: pair.first)) + texts["compare-separator"] + texts.quoted(title(of: pair.second))
    }
}
