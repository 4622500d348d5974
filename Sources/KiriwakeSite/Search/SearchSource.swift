import KiriwakeCore
package import KiriwakeDecision
package import KiriwakeModel
import KiriwakeOutput
package import KiriwakeSearch
import KiriwakeWording

/// What a site gives to search, in one language. Needs no theme, so that the command line searches without one.
package struct SearchSource: Sendable {
    private let knowledge: KnowledgeBase
    private let wizard: Wizard?
    private let language: Language

    package init(knowledge: KnowledgeBase, wizard: Wizard?, language: Language) {
        self.knowledge = knowledge
        self.wizard = wizard
        self.language = language
    }

    private var graph: KnowledgeGraph { knowledge.graph }

    /// - Parameter jobs: threads to use; the result is the same for any number.
    package func corpus(jobs: Int) -> SearchCorpus {
        let symptoms = symptomDocuments
        let causes = graph.causes.values.indexed().map { document($1, at: $0) }
        let causePlaces = graph.causes.ids.indexed().map { place, _ in
            Place<SearchDocument>(symptoms.count + place.index)
        }
        let documents =
            symptoms + causes + graph.fixes.values.indexed().map { document($1, at: $0) }
            + knowledge.guides.parallelMap(jobs: jobs) { document($0) }
            + contactDocuments
        return SearchCorpus(
            documents: documents, synonyms: synonyms,
            pairs: wizard.map { wizard in
                Indexed(wizard.findings.pairs.indices.map { pair($0, of: wizard, among: Indexed(causePlaces)) })
            } ?? [],
            searches: searches(
                answeredBy: documents.enumerated().map { ($1.path, .document(Place($0))) }
                    + graph.confusablePairs.indexed().map { (Address.comparison($1.name).pathInFolder, .pair($0)) }),
            starts: wizard.map(startPages))
    }

    private func searches(answeredBy targets: [(path: String, target: SearchTarget)]) -> [SearchCorpus.Search] {
        guard let searches = knowledge.searches[exactly: language] else { return [] }
        let targets = Dictionary(targets.map { ($0.path, $0.target) }, uniquingKeysWith: { first, _ in first })
        return searches.map { search in
            SearchCorpus.Search(
                typed: search.typed, answers: search.pages.compactMap { targets[PagePath.of($0.value)] })
        }
    }

    // MARK: Documents

    /// Symptoms with an article, and those only written as an answer with which the wizard can begin.
    private var symptomDocuments: [SearchDocument] {
        graph.symptoms.values.compactMap { symptom in
            let answer = graph.answer(of: symptom.id)
            let start = wizard.flatMap { wizard in
                wizard.state(answering: symptom.id, in: graph).map { Address.name(of: wizard.code($0)) }
            }
            let evidence = wizard?.fragment(answering: symptom.id, in: graph)
            let offered = graph.offered(symptom.id)
            let label = offered?.label[language]
            let name = offered?.standaloneName[language]
            let asked = answer.map {
                graph.questions[$0.question].article.title(in: language)
            }
            let names = glossaryNames(of: symptom.id)
            guard let article = symptom.article else {
                guard let name, let start else { return nil }
                return SearchDocument(
                    kind: .symptom, id: "symptom/\(symptom.id)", path: Address.wizard.path(of: start), title: name,
                    summary: offered?.hint[language] ?? (name == label ? asked : nil), aliases: names,
                    text: asked ?? "",
                    isArticle: false, start: start, answer: answer, evidence: evidence)
            }
            let text = article.text(in: language)
            // A label that says nothing without its question is no word for the symptom.
            let other = (name == label ? [label].compactMap { $0 } : []) + names
            return SearchDocument(
                kind: .symptom, id: "symptom/\(symptom.id)", path: Address.symptom(symptom.id).pathInFolder,
                title: text.title,
                summary: text.summary,
                aliases: text.aliases + other.filter { $0 != text.title && !text.aliases.contains($0) },
                text: text.body.words, start: start, answer: answer, evidence: evidence,
                pairs: pairs(of: symptom.id))
        }
    }

    /// Words of the glossary that name a symptom.
    private func glossaryNames(of symptom: SymptomID) -> [String] {
        knowledge.glossary.filter { $0.symptom?.value == symptom }
            .compactMap { $0.terms[exactly: language]?.preferred }
    }

    /// Look-alikes of the cause that shows a symptom most surely, and of equal ones of the likeliest.
    private func pairs(of symptom: SymptomID) -> [KnowledgeGraph.PairPlace] {
        guard let wizard, let answer = graph.answer(of: symptom) else { return [] }
        return wizard.articles.causes(showing: answer).lazy.map(lookalikes).first { !$0.isEmpty } ?? []
    }

    private func lookalikes(of cause: Place<Cause>) -> [KnowledgeGraph.PairPlace] {
        wizard?.articles.claims.lookalikes[cause].map(\.pair) ?? []
    }

    private func document(_ cause: Cause, at place: Place<Cause>) -> SearchDocument {
        let text = cause.article.text(in: language)
        let costs = cause.confusions.compactMap { $0.ifTakenFor[language] }
        return SearchDocument(
            kind: .cause, id: "cause/\(cause.id)", path: Address.cause(cause.id).pathInFolder, title: text.title,
            summary: text.summary,
            aliases: text.aliases, text: ([text.body.words] + costs).joined(separator: "\n"),
            prior: Self.prior(cause.frequency.value), pairs: lookalikes(of: place))
    }

    private static func prior(_ frequency: Frequency) -> Double {
        switch frequency {
        case .veryCommon: 1.2
        case .common: 1.12
        case .occasional: 1
        case .rare: 0.9
        case .veryRare: 0.8
        }
    }

    private func document(_ fix: Fix, at place: Place<Fix>) -> SearchDocument {
        let text = fix.article.text(in: language)
        let rest = [fix.warning[language], fix.workedIf[language]].compactMap { $0 }
        let guarded: [KnowledgeGraph.PairPlace] =
            fix.needsGuard ? wizard?.findings.fixes[place].pairs ?? [] : []
        return SearchDocument(
            kind: .fix, id: "fix/\(fix.id)", path: Address.fix(fix.id).pathInFolder, title: text.title,
            summary: text.summary,
            aliases: text.aliases,
            text: ([text.body.words] + rest).joined(separator: "\n"),
            needsCheck: !guarded.isEmpty, pairs: guarded)
    }

    /// The page of contacts, found by the name of each.
    private var contactDocuments: [SearchDocument] {
        knowledge.contacts.compactMap { contact in
            guard let text = contact.texts[language] else { return nil }
            return SearchDocument(
                kind: .guide, id: "contact/\(contact.id)", path: Address.contact.pathInFolder, title: text.name,
                summary: text.how, aliases: [],
                text: ([text.hours, text.say].compactMap { $0 } + text.asks).joined(separator: "\n"))
        }
    }

    private func document(_ guide: Guide) -> SearchDocument {
        let text = guide.article.text(in: language)
        return SearchDocument(
            kind: .guide, id: "guide/\(guide.path)", path: Address.guide(guide.path).pathInFolder, title: text.title,
            summary: text.summary,
            aliases: text.aliases, text: text.body.words)
    }

    // MARK: Look-alikes

    private func pair(
        _ place: KnowledgeGraph.PairPlace, of wizard: Wizard, among causes: Indexed<Cause, Place<SearchDocument>>
    )
        -> SearchCorpus.Pair
    {
        let finding = wizard.findings.pairs[place]
        let asked = finding.questions.first
        let question = asked.map { graph.questions[$0.question] }
        let options = (asked?.answers ?? []).filter(\.isSeen).compactMap { answered -> SearchCorpus.Pair.Option? in
            guard let answer = question?.answers[answered.answer] else { return nil }
            let symptom = answer.symptom.value
            let state = wizard.state(answering: symptom, in: graph)
            let picture = graph.symptoms[symptom]?.article?.picture?.value
            return SearchCorpus.Pair.Option(
                label: graph.label(of: symptom, in: language),
                path: (state.map { wizard.address(of: $0) } ?? .start).pathInFolder,
                picture: picture.flatMap { knowledge.pictures[$0]?[language]?.svg }, points: side(answered, finding))
        }
        return SearchCorpus.Pair(
            first: causes[finding.first], second: causes[finding.second],
            ask: question?.article.title(in: language) ?? "",
            compare: Address.comparison(graph.confusablePairs[place].name).pathInFolder, options: options)
    }

    private func side(_ answered: PairFinding.Answered, _ finding: PairFinding) -> SearchCorpus.Pair.Option.Side {
        guard let cause = answered.pointsTo else { return .both }
        return cause == finding.first ? .first : .second
    }

    // MARK: Words and start pages

    /// Concepts of the glossary; those with the same preferred word are one.
    private var synonyms: [SearchCorpus.Synonyms] {
        var order: [String] = []
        var concepts: [String: (words: [String], foreign: [String])] = [:]
        for concept in knowledge.glossary {
            guard let term = concept.terms[exactly: language] else { continue }
            if concepts[term.preferred] == nil { order.append(term.preferred) }
            var (words, foreign) = concepts[term.preferred] ?? ([term.preferred], [])
            words += (term.synonyms + term.discouraged).filter { !words.contains($0) }
            // What a screen in another language says: words that are explained.
            foreign += knowledge.languages.filter { $0 != language }.compactMap { concept.terms[exactly: $0] }
                .filter { $0.meaning != nil && !foreign.contains($0.preferred) }.map(\.preferred)
            concepts[term.preferred] = (words, foreign)
        }
        return order.compactMap { concepts[$0] }.map { words, foreign in
            SearchCorpus.Synonyms(words: words, foreign: foreign.filter { !words.contains($0) })
        }
    }

    /// Answers that one query may give; states further on are not listed.
    private static let mostAnswers = 3

    /// States that answers alone lead to.
    private func startPages(_ wizard: Wizard) -> StartPages {
        StartPages(
            form: Address.wizard,
            pages: wizard.policy.states.indexed().compactMap { place, state in
                let replies = state.evidence.allReplies
                let answers = replies.compactMap { question, reply -> OfferedAnswer? in
                    guard case .answer(.offered(let answer)) = reply else { return nil }
                    return OfferedAnswer(question: question, answer: answer)
                }
                guard answers.count == replies.count, answers.count <= Self.mostAnswers,
                    state.evidence.allAttempts.isEmpty
                else { return nil }
                return StartPages.Page(
                    name: Address.name(of: wizard.code(place)), answers: answers,
                    implied: wizard.model.implied(in: state.evidence))
            })
    }
}
