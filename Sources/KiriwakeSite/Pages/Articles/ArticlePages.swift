import KiriwakeDecision
import KiriwakeModel

/// Collects from the graph and the findings what the page of each article needs.
struct ArticlePages: Sendable {
    let graph: KnowledgeGraph
    /// Nil where there is nothing to decide.
    let wizard: Wizard?

    func symptom(_ id: SymptomID, _ article: Article, _ scope: PageScope) -> SymptomPage {
        let causes = Strength.allCases.filter { $0 != .never }.flatMap { strength in
            graph.causes.values.filter { graph.strength(of: id, under: $0.id) == strength }.map { ($0, strength) }
        }
        let start = graph.answer(of: id).flatMap { answer in scope.start(answer).map { (answer.question, $0) } }
        return SymptomPage(article, startingAt: start, causes: causes, scope)
    }

    func cause(_ place: Place<Cause>, _ wizard: Wizard, _ scope: PageScope) -> CausePage {
        let lookalikes = wizard.articles.claims.lookalikes[place]
        return CausePage(
            graph.causes[place],
            checkFirst: lookalikes.prefix(CheckFirst.limit).compactMap {
                CheckFirst(place, wizard.findings.pairs[$0.pair], $0.pair, scope)
            },
            shown: graph.questions.values.indexed().map { asked, question in
                CausePage.ShownAnswers(question: asked, answers: typicalAnswers(to: asked, question, of: place, wizard))
            }, remedies: remedies(of: place), scope)
    }

    /// Answers that distinguish a cause from the others.
    private func typicalAnswers(
        to asked: Place<Question>, _ question: Question, of cause: Place<Cause>, _ wizard: Wizard
    ) -> [(symptom: SymptomID, strength: Strength)] {
        question.answers.indexed().compactMap { answer, offered in
            let symptom = offered.symptom.value
            guard let strength = graph.shownSymptoms[cause].first(where: { $0.target == symptom })?.strength,
                wizard.articles.isTypical(OfferedAnswer(question: asked, answer: answer), of: cause)
            else { return nil }
            return (symptom, strength)
        }
    }

    func fix(_ place: Place<Fix>, _ scope: PageScope) -> FixPage {
        let fix = graph.fixes[place]
        return FixPage(
            fix, wizard?.findings.fixes[place], causes: graph.causes(repairedBy: fix.id),
            checkFirst: wizard.map { checks(before: place, $0, scope) } ?? [], scope)
    }

    private func checks(before place: Place<Fix>, _ wizard: Wizard, _ scope: PageScope) -> [CheckFirst] {
        guard graph.fixes[place].needsGuard else { return [] }
        // The same question twice would read like a mistake of ours.
        var asked: Set<Place<Question>?> = []
        return wizard.findings.fixes[place].mistakes.filter { asked.insert($0.tellApart.first).inserted }
            .prefix(CheckFirst.limit).compactMap {
                CheckFirst($0.helped, wizard.findings.pairs[$0.pair], $0.pair, scope)
            }
    }

    func comparison(_ place: KnowledgeGraph.PairPlace, _ wizard: Wizard, _ scope: PageScope) -> ComparisonPage {
        let finding = wizard.findings.pairs[place]
        let answers = finding.questions.flatMap { asked in
            asked.answers.map { OfferedAnswer(question: asked.question, answer: $0.answer) }
        }
        let shown = answers.filter { answer in
            [finding.first, finding.second].contains { (stated(answer, of: $0) ?? .never) != .never }
        }
        let subject = { (cause: Place<Cause>) in
            ComparisonPage.Subject(
                cause: cause, remedies: remedies(of: cause),
                shown: Dictionary(uniqueKeysWithValues: shown.map { ($0, strength(of: $0, under: cause, wizard)) }))
        }
        return ComparisonPage(finding, subject(finding.first), subject(finding.second), scope)
    }

    private func stated(_ answer: OfferedAnswer, of cause: Place<Cause>) -> Strength? {
        graph.strength(of: graph.symptom(of: answer), under: graph.causes.ids[cause])
    }

    /// What an article does not say is shown as the model takes it: implied, or as it normally is.
    private func strength(of answer: OfferedAnswer, under cause: Place<Cause>, _ wizard: Wizard) -> Strength {
        let row = wizard.model.questions[answer.question].likelihood[.offered(answer.answer)]
        return stated(answer, of: cause) ?? NearestWord(wizard.model.parameters).strength(nearest: row[cause])
    }

    private func remedies(of cause: Place<Cause>) -> [(fix: Fix, strength: Strength)] {
        graph.remedies[cause].filter { $0.strength.isPossible }.compactMap { edge in
            graph.fixes[edge.target].map { ($0, edge.strength) }
        }
    }
}
