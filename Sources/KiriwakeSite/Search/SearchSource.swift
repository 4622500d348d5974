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

    package var corpus: SearchCorpus {
        let symptoms = symptomDocuments
        let pairs = graph.confusablePairs
        let causes = graph.causes.values.map { document($0) }
        let documents =
            symptoms + causes + graph.fixes.values.map { document($0) } + knowledge.guides.map { document($0) }
            + contactDocuments
        return SearchCorpus(
            documents: documents, synonyms: synonyms,
            pairs: pairs.map { pair($0, firstCause: symptoms.count) }, walk: wizard.map(walk))
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
            guard let article = symptom.article else {
                guard let label else { return nil }
                return SearchDocument(
                    kind: .symptom, path: start ?? below(wizard == nil ? paths.index(of: "symptoms") : paths.check),
                    title: label, summary: offered?.hint[language] ?? asked, aliases: [], text: asked ?? "",
                    start: start,
                    answer: answer)
            }
            let text = article.text(in: language)
            let other = label.map { $0 == text.title ? [] : [$0] } ?? []
            return SearchDocument(
                kind: .symptom, path: below(paths.symptom(symptom.id)), title: text.title, summary: text.summary,
                aliases: text.aliases + other, text: PlainText.words(in: text.body.html), start: start, answer: answer,
                pairs: pairs(of: symptom.id))
        }
    }

    /// Look-alikes of the cause that a symptom speaks for most.
    private func pairs(of symptom: SymptomID) -> [Int] {
        guard let wizard, let answer = answer(of: symptom) else { return [] }
        let nothing = Evidence(questions: wizard.model.questions.count, fixes: wizard.model.fixes.count)
        let belief = Belief(wizard.model, nothing.adding(.answer(answer.answer), to: answer.question))
        return belief.ranking.lazy.map { lookalikes(of: graph.causes.ids[$0]) }.first { !$0.isEmpty } ?? []
    }

    private func lookalikes(of cause: CauseID) -> [Int] {
        graph.lookalikes(of: cause).compactMap { place(of: $0.pair) }
    }

    /// Titles and other words of the symptoms that a cause shows as a rule.
    private func signs(of cause: CauseID) -> String {
        guard let place = graph.causes.place(of: cause) else { return "" }
        return graph.signs[place].filter { $0.strength == .always || $0.strength == .usually }
            .flatMap { names(of: $0.target) }.joined(separator: "\n")
    }

    private func names(of symptom: SymptomID) -> [String] {
        let answer = answer(of: symptom).map { graph.questions.values[$0.question].answers[$0.answer] }
        let text = graph.symptoms[symptom]?.article?.text(in: language)
        return [answer?.label[language], answer?.hint[language], text?.title].compactMap { $0 } + (text?.aliases ?? [])
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
            neighbours: signs(of: cause.id), prior: Self.prior(cause.frequency.value), pairs: lookalikes(of: cause.id))
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
            neighbours: repaired(by: fix.id), needsCheck: !guarded.isEmpty, pairs: guarded)
    }

    /// Titles and other words of the causes that a fix ends as a rule.
    private func repaired(by fix: FixID) -> String {
        graph.causes(repairedBy: fix).filter { $0.strength == .always || $0.strength == .usually }
            .flatMap { cause, _ in
                let text = cause.article.text(in: language)
                return [text.title] + text.aliases
            }.joined(separator: "\n")
    }

    /// The page of contacts, found by what it says.
    private var contactDocuments: [SearchDocument] {
        guard let name = (knowledge.humanContact ?? knowledge.contacts.first)?.texts[language]?.name else { return [] }
        let texts = knowledge.contacts.compactMap { $0.texts[language] }
        let words = texts.flatMap { text in [text.name, text.how, text.hours, text.say].compactMap { $0 } + text.asks }
        return [
            SearchDocument(
                kind: .guide, path: below(paths.contact), title: name, summary: texts.first?.how,
                aliases: texts.map(\.name).filter { $0 != name }, text: words.joined(separator: "\n"))
        ]
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
            let picture = graph.symptoms[symptom]?.article?.picture?.value
            return SearchCorpus.Pair.Option(
                label: answer.label[language] ?? graph.symptoms[symptom]?.article?.text(in: language).title
                    ?? symptom.rawValue,
                path: below(state.map { paths.state(wizard?.code($0)) } ?? paths.check),
                picture: picture.flatMap { knowledge.pictures[$0]?[language]?.svg },
                points: first.isSeen == second.isSeen ? .both : first.isSeen ? .first : .second)
        }
        let place = { (cause: CauseID) in firstCause + (graph.causes.place(of: cause) ?? 0) }
        return SearchCorpus.Pair(
            first: place(pair.first), second: place(pair.second),
            ask: question?.article.text(in: language).title ?? "", compare: below(paths.compare(pair)),
            options: options)
    }

    // MARK: Words and ways

    private var synonyms: [SearchCorpus.Synonyms] {
        knowledge.glossary.compactMap { concept in
            guard let term = concept.terms[exactly: language] else { return nil }
            let words = [term.preferred] + term.synonyms + term.discouraged
            let foreign = knowledge.languages.filter { $0 != language }
                .compactMap { concept.terms[exactly: $0] }.flatMap { [$0.preferred] + $0.synonyms }
                .filter { !words.contains($0) }
            return words.count + foreign.count > 1 ? SearchCorpus.Synonyms(words: words, foreign: foreign) : nil
        }
    }

    /// Answers that one query may give; states further on are not listed.
    private static let walked = 3

    /// States that answers alone lead to, from the beginning and from each single answer.
    private func walk(_ wizard: Wizard) -> WizardWalk {
        var places: [(state: Int, taken: Int)] = [(0, 0)]
        var numbers: [Int: Int] = [0: 0]
        let number = { (state: Int, taken: Int) -> Int in
            if let known = numbers[state] { return known }
            numbers[state] = places.count
            places.append((state, taken))
            return places.count - 1
        }
        var entries: [(answer: SearchDocument.Answer, node: Int)] = []
        let nothing = Evidence(questions: wizard.model.questions.count, fixes: wizard.model.fixes.count)
        for (question, asked) in graph.questions.values.enumerated() {
            for answer in asked.answers.indices {
                guard let state = wizard.policy.state(with: nothing.adding(.answer(answer), to: question)) else {
                    continue
                }
                entries.append((SearchDocument.Answer(question: question, answer: answer), number(state, 1)))
            }
        }
        var nodes: [WizardWalk.Node] = []
        while nodes.count < places.count {
            let (place, taken) = places[nodes.count]
            let state = wizard.policy.states[place]
            var next: [Int: Int] = [:]
            var question: Int?
            if taken < Self.walked, case .ask(let asked) = state.step {
                question = asked
                for branch in state.branches {
                    guard case .answer(let answer) = branch.outcome, let target = branch.target,
                        answer < graph.questions.values[asked].answers.count
                    else { continue }
                    next[answer] = number(target, taken + 1)
                }
            }
            nodes.append(
                WizardWalk.Node(path: below(paths.state(wizard.code(place))), question: question, next: next))
        }
        return WizardWalk(nodes: nodes, entries: entries)
    }
}

extension Strength {
    /// Often enough to be looked for.
    fileprivate var isSeen: Bool { self == .always || self == .usually || self == .sometimes }
}
