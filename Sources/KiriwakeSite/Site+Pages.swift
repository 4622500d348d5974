import KiriwakeDecision
import KiriwakeModel
import KiriwakeSearch
import KiriwakeTemplates

/// Which pages a site has.
extension Site {
    /// The pages of one language; the first language has those at the site's root, too.
    /// - Parameter onward: the script that continues where the wizard's pages end.
    /// - Throws: a template that names what its part of a page does not have.
    func pages(
        _ edition: Edition, among editions: [Edition], _ parts: SiteParts, _ onward: PublishedOnward?
    ) throws(TemplateError) -> [PlannedPage] {
        var pages = readingPages(parts) + articlePages + comparisonPages + movedPages
        if !search.isEmpty { pages += searchPages(edition) }
        if let wizard { pages += try wizardPages(wizard, edition, onward) }
        if edition.language.isDefault { pages += rootPages(editions, parts) }
        return pages
    }

    private func rootPages(_ editions: [Edition], _ parts: SiteParts) -> [PlannedPage] {
        [
            PlannedPage(.chooseLanguage) { ChooseLanguagePage(editions, start: parts.start, $0) },
            PlannedPage(.notFoundAnywhere) { NotFoundPage($0) },
        ]
    }

    private func readingPages(_ parts: SiteParts) -> [PlannedPage] {
        let graph = knowledge.graph
        var pages = [
            PlannedPage(.home) { scope in
                HomePage(
                    wizard.flatMap { firstQuestion($0) }, risky: wizard.map { riskyFixes($0) } ?? [], knowledge.guides,
                    takesSeveral: goesOn && graph.symptoms.values.contains { $0.article != nil },
                    hasCauses: !graph.causes.isEmpty, hasLookalikes: !graph.confusablePairs.isEmpty, scope)
            },
            PlannedPage(.notFound) { NotFoundPage($0) },
            PlannedPage(.glossary) { GlossaryPage(knowledge.glossary, $0) },
            PlannedPage(.contact) { ContactPage(knowledge.contacts, $0) },
            PlannedPage(.index(.guide)) { IndexPage.guides(knowledge.guides, $0) },
        ]
        pages += knowledge.guides.map { guide in PlannedPage(.guide(guide.path)) { GuidePage(guide, $0) } }
        if !graph.causes.isEmpty { pages.append(PlannedPage(.map) { MapPage(graph, $0) }) }
        if parts.hasWorker { pages.append(PlannedPage(.offline) { OfflinePage(parts.offlinePages, $0) }) }
        return pages
    }

    private func firstQuestion(_ wizard: Wizard) -> HomePage.FirstQuestion? {
        let start = wizard.policy.states[Policy.start]
        guard case .ask(let place) = start.step else { return nil }
        let question = knowledge.graph.questions[place]
        return HomePage.FirstQuestion(
            place: place, question: question,
            next: Indexed(
                question.answers.indices.map { start.next(after: .answer(.offered($0))).map(wizard.address) }))
    }

    private func riskyFixes(_ wizard: Wizard) -> [(fix: Place<Fix>, finding: FixFinding)] {
        if let caution = configuration.theme.caution, let place = knowledge.graph.fixes.place(of: caution.value) {
            return [(place, wizard.findings.fixes[place])]
        }
        return wizard.findings.fixes.indexed().filter { knowledge.graph.fixes[$0.0].isRisky }
            .sorted { (-$0.1.misledShare, $0.0) < (-$1.1.misledShare, $1.0) }.map { ($0.0, $0.1) }
    }

    private var articlePages: [PlannedPage] {
        let graph = knowledge.graph
        let articles = ArticlePages(graph: graph, wizard: wizard)
        var pages = graph.symptoms.values.compactMap { symptom in
            symptom.article.map { article in
                PlannedPage(.symptom(symptom.id)) { articles.symptom(symptom.id, article, $0) }
            }
        }
        // Where there are causes there is something to decide.
        if let wizard {
            pages += graph.causes.ids.indexed().map { place, id in
                PlannedPage(.cause(id)) { articles.cause(place, wizard, $0) }
            }
        }
        pages += graph.fixes.ids.indexed().map { place, id in
            PlannedPage(.fix(id)) { articles.fix(place, $0) }
        }
        if !graph.symptoms.isEmpty {
            pages.append(
                PlannedPage(.index(.symptom)) { scope in
                    SymptomIndexPage(
                        Array(graph.symptoms.values),
                        evidence: { symptom in wizard?.fragment(answering: symptom, in: graph) },
                        goesOn: goesOn, scope)
                })
        }
        if !graph.causes.isEmpty {
            pages.append(PlannedPage(.index(.cause)) { IndexPage.causes(Array(graph.causes.values), $0) })
        }
        if !graph.fixes.isEmpty {
            pages.append(PlannedPage(.index(.fix)) { IndexPage.fixes(Array(graph.fixes.values), $0) })
        }
        return pages
    }

    private var comparisonPages: [PlannedPage] {
        let graph = knowledge.graph
        guard let wizard, !graph.confusablePairs.isEmpty else { return [] }
        let articles = ArticlePages(graph: graph, wizard: wizard)
        return wizard.findings.pairs.indices.map { place in
            PlannedPage(.comparison(graph.confusablePairs[place].name)) {
                articles.comparison(place, wizard, $0)
            }
        } + [PlannedPage(.comparisonIndex) { IndexPage.comparisons(wizard.findings.pairs, $0) }]
    }

    private func searchPages(_ edition: Edition) -> [PlannedPage] {
        let published = search[edition.language.index]
        let words: @Sendable () -> WordList = {
            WordList(published.index.corpus, other: edition.texts[.wordsOther])
        }
        return [
            PlannedPage(.search) { scope in
                SearchPage(
                    index: published.core, script: theme.assetNames["search.js"], words: words(),
                    hasSymptoms: !knowledge.graph.symptoms.isEmpty, goesOn: goesOn, scope)
            },
            PlannedPage(.words) { WordsPage(words(), $0) },
        ]
    }

    private func wizardPages(
        _ wizard: Wizard, _ edition: Edition, _ onward: PublishedOnward?
    ) throws(TemplateError) -> [PlannedPage] {
        let templates = theme.templates[edition.language.index]
        let pages = try WizardPages(wizard, knowledge, edition, templates, goesOn: onward != nil)
        let done = PlannedPage(.done) {
            DonePage(
                knowledge.graph.fixes.values.filter(\.prevents), knowledge.guides.filter(\.prevents),
                goesOn: onward != nil, $0)
        }
        let states = wizard.policy.states.indices.map { state in
            PlannedPage(wizard.address(of: state)) { pages.page(state, $0) }
        }
        let retired = wizard.retiredCodes.map { code in
            PlannedPage(.state(code: code.code), standsFor: wizard.address(of: code.target)) {
                RetiredCodePage(
                    wizard.repliesInOrder(code.evidence), code.evidence.allAttempts,
                    target: code.target == Policy.start ? nil : wizard.address(of: code.target), $0)
            }
        }
        guard let onward else { return states + retired + [done] }
        let page = try WizardOnPage(onward, pages.contacts, templates, PageScope(edition, at: .onward))
        return states + retired + [done, PlannedPage(.onward) { _ in page }]
    }
}
