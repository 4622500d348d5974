import KiriwakeModel

/// Home, indexes, guides, glossary, contacts: pages that need no article of the graph.
extension Site {
    func readingFiles(_ language: Language) -> [OutputFile] {
        var files = [home(language), notFound(language), glossary(language), contact(language)]
        files += knowledge.guides.map { guide($0, language) }
        files += knowledge.attachments.map { file in
            OutputFile(Paths(language: language).attachment(file), .copied(from: contentFolder + "/" + file))
        }
        files.append(
            index("guides", language) { scope in
                knowledge.guides.map { guide in
                    scope.link(guide).adding(["picture": scope.picture(guide.article.picture?.value)])
                }
            })
        return files
    }

    // MARK: Home

    private func home(_ language: Language) -> OutputFile {
        page("home", language, at: \.home) { scope in
            var context = Context(["start-question": .flag(false)])
            context.set("starts", list: [])
            if let wizard, case .ask(let place) = wizard.policy.states[0].step {
                let question = graph.questions.values[place]
                context["start-question"] = .text(scope.ask(question))
                context.set("starts", list: scope.answerLinks(wizard, state: 0, question: place))
            }
            context.set("cautions", list: Array(cautions(scope).prefix(1)))
            context.set("beside-start", list: knowledge.guides.filter(\.standsBesideStart).map(scope.link))
            context.set("guides", list: knowledge.guides.filter { !$0.standsBesideStart }.prefix(8).map(scope.link))
            context["causes-href"] =
                graph.causes.isEmpty ? .flag(false) : scope.hrefValue(scope.paths.index(of: "causes"))
            context["compare-index-href"] =
                graph.confusablePairs.isEmpty ? .flag(false) : scope.hrefValue(scope.paths.index(of: "compare"))
            return PageContent(
                title: configuration.title[language] ?? "", description: configuration.summary[language],
                context: context)
        }
    }

    /// Fixes that must not be tried on a guess: what to ask first, and which causes they do not help.
    private func cautions(_ scope: PageScope) -> [Context] {
        guard let wizard else { return [] }
        // The fix that is most often taken for a remedy comes first.
        let mistaken = { (place: Int) in
            wizard.model.fixes[place].guards.reduce(0) { $0 + wizard.model.prior[$1.lookalike] }
        }
        let places = wizard.model.fixes.indices.sorted { (-mistaken($0), $0) < (-mistaken($1), $1) }
        return places.compactMap { place in
            let fix = wizard.model.fixes[place]
            let article = graph.fixes.values[place]
            let checks = scope.lookalikesNotHelped(by: article).lazy.compactMap { check in
                check.pair.tellApart.first.flatMap { graph.questions[$0] }.map { (asked: $0, pair: check.pair) }
            }
            guard article.risk >= .medium, let check = checks.first else { return nil }
            var context = Context([
                "title": .text(article.article.text(in: scope.language).title),
                "href": scope.hrefValue(scope.paths.fix(article.id)), "question": .text(scope.ask(check.asked)),
                "question-href": scope.hrefValue(scope.paths.compare(check.pair)),
            ])
            let likeliest = fix.guards.map(\.lookalike).sorted {
                (-wizard.model.prior[$0], $0) < (-wizard.model.prior[$1], $1)
            }
            context.set("confused", list: likeliest.prefix(3).map { scope.link(graph.causes.values[$0]) })
            return context
        }
    }

    // MARK: Lists

    func index(
        _ folder: String, _ language: Language, entries: @escaping @Sendable (PageScope) -> [Context]
    ) -> OutputFile {
        let place: PagePlace = { $0.index(of: folder) }
        return page("index-" + folder, language, at: place) { scope in
            let summary = scope.texts[folder + "-summary"]
            var context = Context(["kind-summary": .text(summary)])
            context.set("entries", list: entries(scope))
            return PageContent(title: scope.texts[folder], description: summary, context: context)
        }
    }

    private func guide(_ guide: Guide, _ language: Language) -> OutputFile {
        let place: PagePlace = { $0.guide(guide) }
        return page("guide", language, at: place) { scope in
            let text = guide.article.text(in: language)
            var context = scope.provenance(guide.article)
            context.merge(
                Context([
                    "summary": .text(text.summary), "body": .html(text.body.html),
                    "picture": scope.picture(guide.article.picture?.value),
                ]))
            let headings = text.body.headings.filter { $0.level == 2 }
            context.set(
                "headings",
                list: headings.count < 3
                    ? []
                    : headings.map { heading in
                        Context([
                            "title": .text(heading.title), "href": .text("#" + SitePath.encode(heading.anchor)),
                        ])
                    })
            return PageContent(title: text.title, description: text.summary, context: context)
        }
    }

    private func glossary(_ language: Language) -> OutputFile {
        page("glossary", language, at: \.glossary) { scope in
            let terms = knowledge.glossary.compactMap { concept -> Context? in
                // A concept without a meaning serves search alone.
                guard let term = concept.terms[language], term.meaning != nil else { return nil }
                let joined = { (words: [String]) in
                    words.isEmpty ? nil : words.joined(separator: scope.texts["list-separator"])
                }
                var context = Context([
                    "preferred": .text(term.preferred), "anchor": .text(concept.id.rawValue),
                    "synonyms": .text(joined(term.synonyms)), "discouraged": .text(joined(term.discouraged)),
                    "meaning": .text(term.meaning),
                ])
                context.set(
                    "not",
                    list: concept.isNot.compactMap { other in
                        knowledge.glossary.first { $0.id == other.value }?.terms[language].map { term in
                            Context(["title": .text(term.preferred), "href": .text("#" + other.value.rawValue)])
                        }
                    })
                return context
            }
            var context = Context([:])
            context.set("terms", list: terms)
            return PageContent(
                title: scope.texts["glossary"], description: scope.texts["glossary-summary"], context: context)
        }
    }

    private func contact(_ language: Language) -> OutputFile {
        page("contact", language, at: \.contact) { scope in
            var context = Context([:])
            context.set("contacts", list: knowledge.contacts.map(scope.contact))
            return PageContent(
                title: scope.texts["contact"], description: scope.texts["contact-summary"], context: context)
        }
    }

    private func notFound(_ language: Language) -> OutputFile {
        page("not-found", language, at: \.notFound) { scope in
            PageContent(
                title: scope.texts["not-found-title"], description: nil, context: Context([:]), isIndexed: false)
        }
    }
}
