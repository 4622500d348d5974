import KiriwakeCore
import KiriwakeDecision
import KiriwakeModel
import KiriwakeSearch

/// What a site gives to search, in one language. Needs no theme, so that the command line searches without one.
package struct SearchSource: Sendable {
    private let knowledge: KnowledgeBase
    private let wizard: Wizard?
    private let language: Language
    private let paths: Paths

    package init(knowledge: KnowledgeBase, wizard: Wizard?, language: Language) {
        self.knowledge = knowledge
        self.wizard = wizard
        self.language = language
        paths = Paths(language: language)
    }

    private var graph: KnowledgeGraph { knowledge.graph }

    /// - Parameter jobs: threads to use; the result is the same for any number.
    package func corpus(jobs: Int) -> SearchCorpus {
        let symptoms = symptomDocuments
        let pairs = graph.confusablePairs
        let causes = graph.causes.values.map { document($0) }
        let documents =
            symptoms + causes + graph.fixes.values.map { document($0) }
            + knowledge.guides.parallelMap(jobs: jobs) { document($0) }
            + contactDocuments
        return SearchCorpus(
            documents: documents, synonyms: synonyms,
            pairs: pairs.map { pair($0, firstCause: symptoms.count) },
            searches: searches(answeredBy: documents.map(\.path) + pairs.map { below(paths.compare($0)) }),
            walk: wizard.map(walk))
    }

    private func searches(answeredBy paths: [String]) -> [SearchCorpus.Search] {
        guard let searches = knowledge.searches[exactly: language] else { return [] }
        let places = Dictionary(zip(paths, paths.indices), uniquingKeysWith: { first, _ in first })
        return searches.map { search in
            SearchCorpus.Search(typed: search.typed, answers: search.pages.compactMap { places[$0.value + ".html"] })
        }
    }

    // MARK: Documents

    private func below(_ path: SitePath) -> String { String(path.path.dropFirst(language.tag.utf8.count + 1)) }

    /// Symptoms with an article, and those that are only written as an answer: they lead into the wizard.
    private var symptomDocuments: [SearchDocument] {
        graph.symptoms.values.compactMap { symptom in
            let answer = answer(of: symptom.id)
            let start = wizard.flatMap { wizard in
                wizard.state(answering: symptom.id, in: graph).map { below(paths.state(wizard.code($0))) }
            }
            let offered = answer.map { graph.questions.values[$0.question].answers[$0.answer] }
            let label = offered?.label[language]
            let asked = answer.map { graph.questions.values[$0.question].article.text(in: language).title }
            let said = said(of: symptom.id)
            guard let article = symptom.article else {
                guard let label else { return nil }
                return SearchDocument(
                    kind: .symptom, path: start ?? below(wizard == nil ? paths.index(of: "symptoms") : paths.check),
                    title: label, summary: offered?.hint[language] ?? asked, aliases: said, text: asked ?? "",
                    isArticle: false, start: start, answer: answer)
            }
            let text = article.text(in: language)
            let other = (label.map { [$0] } ?? []) + said
            return SearchDocument(
                kind: .symptom, path: below(paths.symptom(symptom.id)), title: text.title, summary: text.summary,
                aliases: text.aliases + other.filter { $0 != text.title && !text.aliases.contains($0) },
                text: PlainText.words(in: text.body.html), start: start, answer: answer,
                pairs: pairs(of: symptom.id))
        }
    }

    /// Words of the glossary that name a symptom.
    private func said(of symptom: SymptomID) -> [String] {
        knowledge.glossary.filter { $0.symptom?.value == symptom }
            .compactMap { $0.terms[exactly: language]?.preferred }
    }

    /// Look-alikes of the cause that shows a symptom most surely, and of equal ones of the likeliest.
    private func pairs(of symptom: SymptomID) -> [Int] {
        guard let wizard, let answer = answer(of: symptom) else { return [] }
        let nothing = Evidence(questions: wizard.model.questions.count, fixes: wizard.model.fixes.count)
        let belief = Belief(wizard.model, nothing.adding(.answer(answer.answer), to: answer.question))
        let causes = belief.ranking.map { graph.causes.ids[$0] }
        return Strength.allCases.lazy
            .flatMap { strength in causes.filter { graph.strength(of: symptom, under: $0) == strength } }
            .map(lookalikes).first { !$0.isEmpty } ?? []
    }

    private func lookalikes(of cause: CauseID) -> [Int] {
        graph.lookalikes(of: cause).compactMap { place(of: $0.pair) }
    }

    private func answer(of symptom: SymptomID) -> SearchDocument.Answer? {
        guard let id = graph.question(asking: symptom), let question = graph.questions.place(of: id),
            let answer = graph.questions.values[question].answers.firstIndex(where: { $0.symptom.value == symptom })
        else { return nil }
        return SearchDocument.Answer(question: question, answer: answer)
    }

    private func document(_ cause: Cause) -> SearchDocument {
        let text = cause.article.text(in: language)
        let harms = cause.confusions.compactMap { $0.harm[language] }
        return SearchDocument(
            kind: .cause, path: below(paths.cause(cause.id)), title: text.title, summary: text.summary,
            aliases: text.aliases, text: ([PlainText.words(in: text.body.html)] + harms).joined(separator: "\n"),
            prior: Self.prior(cause.frequency.value), pairs: lookalikes(of: cause.id))
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

    private func document(_ fix: Fix) -> SearchDocument {
        let text = fix.article.text(in: language)
        let rest = [fix.warning[language], fix.workedIf[language]].compactMap { $0 }
        let guarded = fix.needsGuard ? guardedPairs(fix.id) : []
        return SearchDocument(
            kind: .fix, path: below(paths.fix(fix.id)), title: text.title, summary: text.summary, aliases: text.aliases,
            text: ([PlainText.words(in: text.body.html)] + rest).joined(separator: "\n"),
            needsCheck: !guarded.isEmpty, pairs: guarded)
    }

    /// The page of contacts, found by the name of each.
    private var contactDocuments: [SearchDocument] {
        knowledge.contacts.compactMap { $0.texts[language] }.map { text in
            SearchDocument(
                kind: .guide, path: below(paths.contact), title: text.name, summary: text.how, aliases: [],
                text: ([text.hours, text.say].compactMap { $0 } + text.asks).joined(separator: "\n"))
        }
    }

    private func document(_ guide: Guide) -> SearchDocument {
        let text = guide.article.text(in: language)
        return SearchDocument(
            kind: .guide, path: below(paths.guide(guide)), title: text.title, summary: text.summary,
            aliases: text.aliases, text: PlainText.words(in: text.body.html))
    }

    // MARK: Look-alikes

    private func place(of pair: KnowledgeGraph.ConfusablePair) -> Int? {
        graph.confusablePairs.firstIndex { $0.first == pair.first && $0.second == pair.second }
    }

    /// Pairs of which the fix repairs one side only.
    private func guardedPairs(_ fix: FixID) -> [Int] {
        graph.confusablePairs.indices.filter { place in
            let pair = graph.confusablePairs[place]
            return graph.repairs(fix, pair.first) != graph.repairs(fix, pair.second)
        }
    }

    private func pair(_ pair: KnowledgeGraph.ConfusablePair, firstCause: Int) -> SearchCorpus.Pair {
        let question = pair.tellApart.first.flatMap { graph.questions[$0] }
        let options = (question?.answers ?? []).compactMap { answer -> SearchCorpus.Pair.Option? in
            let symptom = answer.symptom.value
            let first = graph.strength(of: symptom, under: pair.first) ?? .never
            let second = graph.strength(of: symptom, under: pair.second) ?? .never
            guard first.isSeen || second.isSeen else { return nil }
            let state = wizard?.state(answering: symptom, in: graph)
            let leading = state.flatMap { wizard?.policy.states[$0].belief.ranking.first }.map { graph.causes.ids[$0] }
            let picture = graph.symptoms[symptom]?.article?.picture?.value
            return SearchCorpus.Pair.Option(
                label: answer.label[language] ?? graph.symptoms[symptom]?.article?.text(in: language).title
                    ?? symptom.rawValue,
                path: below(state.map { paths.state(wizard?.code($0)) } ?? paths.check),
                picture: picture.flatMap { knowledge.pictures[$0]?[language]?.svg },
                // What the page behind it does not lead with is not claimed here.
                points: first.isSeen && !second.isSeen && leading == pair.first
                    ? .first : second.isSeen && !first.isSeen && leading == pair.second ? .second : .both)
        }
        let place = { (cause: CauseID) in firstCause + (graph.causes.place(of: cause) ?? 0) }
        return SearchCorpus.Pair(
            first: place(pair.first), second: place(pair.second),
            ask: question?.article.text(in: language).title ?? "", compare: below(paths.compare(pair)),
            options: options)
    }

    // MARK: Words and ways

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
    private static let walked = 3

    /// States that answers alone lead to.
    private func walk(_ wizard: Wizard) -> WizardWalk {
        WizardWalk(
            places: wizard.policy.states.enumerated().compactMap { place, state in
                let replies = state.evidence.allReplies
                let answers = replies.compactMap { question, reply -> SearchDocument.Answer? in
                    guard case .answer(let answer) = reply,
                        answer < graph.questions.values[question].answers.count
                    else { return nil }
                    return SearchDocument.Answer(question: question, answer: answer)
                }
                guard answers.count == replies.count, answers.count <= Self.walked,
                    state.evidence.allAttempts.isEmpty
                else { return nil }
                return WizardWalk.Place(path: below(paths.state(wizard.code(place))), answers: answers)
            })
    }
}

extension Strength {
    /// Often enough to be looked for.
    fileprivate var isSeen: Bool { self == .always || self == .usually || self == .sometimes }
}
