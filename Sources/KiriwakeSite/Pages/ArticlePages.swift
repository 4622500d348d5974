import KiriwakeCore
import KiriwakeDecision
import KiriwakeModel

/// Pages of symptoms, causes and fixes.
extension Site {
    func articleFiles(_ language: Language) -> [OutputFile] {
        var files: [OutputFile] = []
        files += graph.symptoms.values.filter { $0.article != nil }.map { symptom($0, language) }
        files += graph.causes.values.map { cause($0, language) }
        files += graph.fixes.values.map { fix($0, language) }
        if !graph.symptoms.isEmpty {
            files.append(
                index("symptoms", language) { scope in
                    graph.symptoms.values.compactMap { symptom in
                        symptom.article.map { article in
                            scope.link(symptom.id).adding(["picture": scope.picture(article.picture?.value)])
                        }
                    }
                })
        }
        if !graph.causes.isEmpty {
            files.append(
                index("causes", language) { scope in
                    graph.causes.values.map {
                        scope.link($0).adding(["picture": scope.picture($0.article.picture?.value)])
                    }
                })
        }
        if !graph.fixes.isEmpty {
            files.append(
                index("fixes", language) { scope in
                    graph.fixes.values.map {
                        scope.link($0).adding(["picture": scope.picture($0.article.picture?.value)])
                    }
                })
        }
        return files
    }

    // MARK: Symptom

    private func symptom(_ symptom: Symptom, _ language: Language) -> OutputFile {
        let place: PagePlace = { $0.symptom(symptom.id) }
        return page("symptom", language, at: place) { scope in
            guard let article = symptom.article else { preconditionFailure("a symptom's page has an article") }
            let text = article.text(in: language)
            var context = scope.provenance(article)
            let start = wizard?.state(answering: symptom.id, in: graph).map { state in
                Context([
                    "href": scope.hrefValue(scope.paths.state(wizard?.code(state))),
                    "ask": .text(graph.question(asking: symptom.id).flatMap { graph.questions[$0] }.map(scope.ask)),
                ])
            }
            context.merge(
                Context([
                    "summary": .text(text.summary), "body": .html(text.body.html),
                    "picture": scope.picture(article.picture?.value), "start": .context(start),
                ]))
            let seen = zip(graph.causes.values, graph.signs).compactMap { cause, edges in
                edges.first { $0.target == symptom.id && $0.strength != .never }.map { (cause, $0.strength) }
            }
            context.set(
                "causes",
                list: seen.sorted { Self.strongerFirst($0.1, $1.1) }.map { cause, strength in
                    scope.link(cause).adding([
                        "strength": .text(scope.texts.sign(strength)), "strength-class": .text(strength.rawValue),
                    ])
                })
            return PageContent(title: text.title, description: text.summary, context: context)
        }
    }

    private static func strongerFirst(_ left: Strength, _ right: Strength) -> Bool {
        let order = Strength.allCases
        return (order.firstIndex(of: left) ?? 0) < (order.firstIndex(of: right) ?? 0)
    }

    // MARK: Cause

    private func cause(_ cause: Cause, _ language: Language) -> OutputFile {
        let place: PagePlace = { $0.cause(cause.id) }
        return page("cause", language, at: place) { scope in
            let text = cause.article.text(in: language)
            let place = graph.causes.place(of: cause.id) ?? 0
            var context = scope.provenance(cause.article)
            context.merge(
                Context([
                    "summary": .text(text.summary), "body": .html(text.body.html),
                    "picture": scope.picture(cause.article.picture?.value), "urgent-cause": .flag(cause.isUrgent),
                    "frequency": .text(scope.texts.frequency(cause.frequency.value)),
                ]))
            context.set(
                "check-first",
                list: graph.lookalikes(of: cause.id).prefix(PageScope.checksShown).compactMap { other, pair in
                    scope.checkFirst(cause.id, not: other, pair)
                })
            context.set("sign-groups", list: scope.signGroups(place, seen: [.always, .usually]))
            context.set("rare-sign-groups", list: scope.signGroups(place, seen: [.sometimes, .rarely]))
            context.set(
                "fixes",
                list: graph.remedies[place].filter { $0.strength != .never }.compactMap { edge in
                    graph.fixes[edge.target].map { fix in
                        scope.link(fix).adding(scope.price(of: fix)).adding([
                            "chance": .text(scope.texts.chance(edge.strength))
                        ])
                    }
                })
            return PageContent(
                title: text.title, description: text.summary, context: context,
                structuredData: scope.structuredData(text, cause.article))
        }
    }

    // MARK: Fix

    private func fix(_ fix: Fix, _ language: Language) -> OutputFile {
        let place: PagePlace = { $0.fix(fix.id) }
        return page("fix", language, at: place) { scope in
            let text = fix.article.text(in: language)
            var context = scope.fixContext(fix)
            let repaired = graph.causes(repairedBy: fix.id)
            context.set(
                "causes",
                list: repaired.map { cause, strength in
                    scope.link(cause).adding(["chance": .text(scope.texts.chance(strength))])
                })
            // The same question twice would read like a mistake of ours.
            var asked: Set<QuestionID?> = []
            let checks = scope.lookalikesNotHelped(by: fix).filter { asked.insert($0.pair.tellApart.first).inserted }
            context.set(
                "check-first",
                list: fix.needsGuard
                    ? checks.prefix(PageScope.checksShown).compactMap { cause, other, pair in
                        scope.checkFirst(cause, not: other, pair)
                    } : [])
            context.merge(scope.provenance(fix.article))
            return PageContent(
                title: text.title, description: text.summary, context: context,
                structuredData: scope.structuredData(text, fix.article))
        }
    }
}

extension PageScope {
    /// Look-alikes to rule out that stand before an article; more would hide it.
    static let checksShown = 2

    /// What a fix says of itself, on its own page and on the wizard's.
    /// - Parameters:
    ///   - cause: the only cause whose look-alikes are warned of; nil for all that the fix repairs.
    ///   - isEmbedded: whether it stands on a page of something else; its headings then have no names, which others on
    ///     that page may have too.
    func fixContext(_ fix: Fix, for cause: CauseID? = nil, isEmbedded: Bool = false) -> Context {
        let text = fix.article.text(in: language)
        let procedure = text.body.procedure
        let html = { (html: String) in Context.Value.html(isEmbedded ? Self.withoutAnchors(html) : html) }
        var context = Context([
            "id": .text(fix.id.rawValue), "title": .text(text.title), "summary": .text(text.summary),
            "href": hrefValue(paths.fix(fix.id)), "introduction": html(procedure?.introduction ?? text.body.html),
            "notes": html(procedure?.notes ?? ""), "warning": .text(fix.warning[language]),
            "worked-if": .text(fix.workedIf[language]),
        ]).adding(price(of: fix))
        let steps = procedure?.steps ?? []
        context["steps"] = .htmlList(steps)
        context["has-steps"] = .flag(!steps.isEmpty)
        context.set(
            "requires",
            list: needs(of: fix))
        var seen: Set<CauseID> = []
        context.set(
            "cannot-help",
            list: lookalikesNotHelped(by: fix).filter {
                (cause == nil || $0.cause == cause) && seen.insert($0.lookalike).inserted
            }.compactMap {
                graph.causes[$0.lookalike].map(link)
            })
        return context
    }

    /// Headings of an article without their names.
    static func withoutAnchors(_ html: String) -> String {
        var output = ""
        var rest = html[...]
        while let found = rest.firstRange(of: " id=\"") {
            let before = rest[..<found.lowerBound]
            output += before
            rest = rest[found.upperBound...]
            if before.suffix(3).first == "<", before.suffix(2).first == "h", let end = rest.firstIndex(of: "\"") {
                rest = rest[rest.index(after: end)...]
            } else {
                output += " id=\""
            }
        }
        return output + rest
    }

    /// Causes mistaken for one that the fix repairs, and that it does not repair itself; the commonest mistakes first.
    func lookalikesNotHelped(
        by fix: Fix
    ) -> [(cause: CauseID, lookalike: CauseID, pair: KnowledgeGraph.ConfusablePair)] {
        let parameters = DecisionParameters(changes: site.configuration.decision)
        let prior = { (cause: CauseID) in graph.causes[cause].map { parameters.prior($0.frequency.value) } ?? 0 }
        // Of pairs as likely, the one that the look-alike's own article names first is the one that is confused most.
        let rank = { (cause: CauseID, lookalike: CauseID) in
            graph.lookalikes(of: lookalike).firstIndex { $0.cause == cause } ?? .max
        }
        let found = graph.causes(repairedBy: fix.id).flatMap { cause, _ in
            graph.lookalikes(of: cause.id).filter { !graph.repairs(fix.id, $0.cause) }.map {
                (
                    cause: cause.id, lookalike: $0.cause, pair: $0.pair,
                    order: (-prior(cause.id) * prior($0.cause), rank(cause.id, $0.cause), cause.id, $0.cause)
                )
            }
        }
        return found.sorted { $0.order < $1.order }.map { ($0.cause, $0.lookalike, $0.pair) }
    }

    /// What a fix needs, by question: of several answers to one question any is enough.
    private func needs(of fix: Fix) -> [Context] {
        var questions: [QuestionID?] = []
        for symptom in fix.requires.map({ graph.question(asking: $0.value) }) where !questions.contains(symptom) {
            questions.append(symptom)
        }
        return questions.map { id in
            let symptoms = fix.requires.map(\.value).filter { graph.question(asking: $0) == id }
            var context = Context(["several": .flag(symptoms.count > 1)])
            context.set("answers", list: symptoms.map(link))
            return context
        }
    }

    /// Whether a sign is seen clearly more often with this cause than with the others. What nearly everybody sees tells
    /// nothing, and who does not see it would wrongly rule the cause out.
    private func tells(_ symptom: SymptomID, of cause: Int) -> Bool {
        guard let model = site.wizard?.model, let asked = graph.question(asking: symptom),
            let question = graph.questions.place(of: asked),
            let answer = model.questions[question].answers.firstIndex(of: symptom.rawValue)
        else { return true }
        let row = model.questions[question].likelihood[answer]
        let others = model.prior.indices.filter { $0 != cause }
        let weight = others.reduce(0) { $0 + model.prior[$1] }
        let average = others.reduce(0) { $0 + model.prior[$1] * row[$1] }
        return row[cause] * weight >= Self.telling * average
    }

    /// How many times more often a sign has to be seen.
    private static let telling = 1.2

    /// What a cause says of the answers of each question, of the strengths asked for.
    fileprivate func signGroups(_ cause: Int, seen strengths: [Strength]) -> [Context] {
        graph.questions.values.compactMap { question in
            let signs = question.answers.compactMap { answer -> Context? in
                guard let strength = graph.signs[cause].first(where: { $0.target == answer.symptom.value })?.strength,
                    strengths.contains(strength), tells(answer.symptom.value, of: cause)
                else { return nil }
                return link(answer.symptom.value).adding([
                    "strength": .text(texts.sign(strength)), "strength-class": .text(strength.rawValue),
                ])
            }
            return signs.isEmpty ? nil : Context(["ask": .text(ask(question)), "signs": .list(signs)])
        }
    }

    /// "Check first": the question that separates a cause from its look-alike, with ways into the wizard.
    func checkFirst(
        _ cause: CauseID, not other: CauseID, _ pair: KnowledgeGraph.ConfusablePair
    ) -> Context? {
        guard let wizard = site.wizard, !pair.tellApart.isEmpty else { return nil }
        // The reader believes in `cause`; the harm is that of taking the other for it.
        let harm = graph.causes[other]?.confusions.first { $0.cause.value == cause }?.harm[language]
        let questions = pair.tellApart.prefix(1).compactMap { graph.questions[$0] }.map { question in
            let answers = question.answers.compactMap { answer -> Context? in
                guard let state = wizard.state(answering: answer.symptom.value, in: graph) else { return nil }
                let pointed = pointedCause(answer.symptom.value, cause, other)
                // Only answers that speak for one of the two; the wizard has the others.
                guard let pointed else { return nil }
                // What the page behind it does not lead with is not claimed here.
                let leads = wizard.policy.states[state].belief.ranking.first.map { graph.causes.ids[$0] } == pointed
                return Context([
                    "label": .text(label(of: answer.symptom.value)), "picture": picture(of: answer.symptom.value),
                    "href": hrefValue(paths.state(wizard.code(state))),
                    "for": leads ? .text(title(of: pointed)) : .flag(false),
                ])
            }
            return Context(["ask": .text(ask(question)), "answers": .list(answers)])
        }
        return Context([
            "other": .text(title(of: other)), "other-href": hrefValue(paths.cause(other)),
            "compare-href": hrefValue(paths.compare(pair)), "harm": .text(harm), "questions": .list(questions),
        ])
    }

    /// The one of two causes that a symptom speaks for: it says that the symptom is seen always or usually, and the other
    /// says that it is seen rarely or never.
    func pointedCause(_ symptom: SymptomID, _ first: CauseID, _ second: CauseID) -> CauseID? {
        let speaksFor = { (cause: CauseID, other: CauseID) in
            guard let own = graph.strength(of: symptom, under: cause),
                let others = graph.strength(of: symptom, under: other)
            else { return false }
            return [.always, .usually].contains(own) && [.rarely, .never].contains(others)
                || own == .sometimes && others == .never
        }
        if speaksFor(first, second) { return first }
        return speaksFor(second, first) ? second : nil
    }

    /// Article in the vocabulary of schema.org.
    func structuredData(_ text: Article.Text, _ article: Article) -> JSON {
        var members: [(String, JSON)] = [
            ("@context", .string("https://schema.org")), ("@type", .string("TechArticle")),
            ("headline", .string(text.title)), ("inLanguage", .string(language.tag)),
        ]
        if let summary = text.summary { members.append(("description", .string(summary))) }
        if let reviewed = article.reviewed { members.append(("dateModified", .string(reviewed.description))) }
        return .object(members)
    }
}
