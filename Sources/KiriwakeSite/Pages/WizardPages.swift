import KiriwakeDecision
import KiriwakeModel

/// The wizard: one page for each state of the policy, and the page for those who are done.
extension Site {
    func wizardFiles(_ language: Language, _ wizard: Wizard) throws(TemplateError) -> [OutputFile] {
        let parts = try WizardParts(self, language)
        return wizard.policy.states.indices.map { state($0, wizard, parts, language) } + [done(language)]
    }

    /// Fixes of a list that are shown at once; a tired reader does not read twenty.
    private static let listed = 4

    private func state(_ place: Int, _ wizard: Wizard, _ parts: WizardParts, _ language: Language) -> OutputFile {
        let at: @Sendable (Paths) -> SitePath = { $0.state(wizard.code(place)) }
        let isFirst = place == 0
        switch wizard.policy.states[place].step {
        case .ask(let question):
            return page("wizard-question", language, at: at) { scope in
                let asked = graph.questions.values[question]
                var context = scope.known(wizard, place, parts)
                context.merge(scope.question(wizard, place, question, parts))
                return PageContent(
                    title: scope.ask(asked), description: asked.why[language], context: context, isIndexed: isFirst)
            }
        case .attempt(let number):
            return page("wizard-fix", language, at: at) { scope in
                let fix = graph.fixes.values[number]
                var context = scope.known(wizard, place, parts)
                context.merge(scope.attempt(wizard, place, number))
                return PageContent(
                    title: fix.article.text(in: language).title, description: nil, context: context,
                    isIndexed: isFirst)
            }
        case .list(let fixes):
            return page("wizard-list", language, at: at) { scope in
                var context = scope.known(wizard, place, parts)
                let items = parts.list(fixes)
                let isShort = items.count <= Self.listed + 1
                context["items"] = .htmlList(isShort ? items : Array(items.prefix(Self.listed)))
                context["done-href"] = scope.hrefValue(scope.paths.done)
                context["has-items"] = .flag(!items.isEmpty)
                context["more-items"] = .htmlList(isShort ? [] : Array(items.dropFirst(Self.listed)))
                context["has-more-items"] = .flag(!isShort)
                let hasTried = !wizard.policy.states[place].evidence.allAttempts.isEmpty
                return PageContent(
                    title: scope.texts[hasTried ? "list-title" : "list-title-untried"], description: nil,
                    context: context, isIndexed: isFirst)
            }
        case .handOver:
            return page("wizard-handover", language, at: at) { scope in
                var context = scope.known(wizard, place, parts)
                let hasTried = !wizard.policy.states[place].evidence.allAttempts.isEmpty
                let reason = hasTried ? "handover-reason-exhausted" : "handover-reason-asked"
                context["reason"] = .text(scope.texts[reason])
                return PageContent(
                    title: scope.texts["handover-title"], description: nil, context: context, isIndexed: isFirst)
            }
        }
    }

    private func done(_ language: Language) -> OutputFile {
        page("wizard-done", language, at: \.done) { scope in
            var context = Context(["save": .context(scope.saved(scope.paths.done))])
            context.set(
                "prevent",
                list: graph.fixes.values.filter(\.prevents).map(scope.link)
                    + knowledge.guides.filter(\.prevents).map(scope.link))
            return PageContent(
                title: scope.texts["done-title"], description: nil, context: context, isIndexed: false)
        }
    }
}

extension PageScope {
    private func href(_ wizard: Wizard, _ state: Int) -> Context.Value { hrefValue(paths.state(wizard.code(state))) }

    private func target(_ outcome: Policy.Outcome, of state: Policy.State) -> Int? {
        state.branches.first { $0.outcome == outcome }?.target
    }

    // MARK: Steps

    /// The answers of a question as links to the states they lead to.
    func answerLinks(_ wizard: Wizard, state place: Int, question: Int) -> [Context] {
        let state = wizard.policy.states[place]
        return graph.questions.values[question].answers.enumerated().compactMap { number, answer in
            target(.answer(number), of: state).map { next in
                Context([
                    "label": phrased(label(of: answer.symptom.value)),
                    "hint": .text(answer.hint[language]), "picture": picture(of: answer.symptom.value),
                    "href": href(wizard, next),
                ])
            }
        }
    }

    fileprivate func question(_ wizard: Wizard, _ place: Int, _ number: Int, _ parts: WizardParts) -> Context {
        let state = wizard.policy.states[place]
        let question = graph.questions.values[number]
        let none =
            question.offersNoneOfThese
            ? target(.answer(question.answers.count), of: state).map { Context(["href": href(wizard, $0)]) } : nil
        let unsure = target(.notSure, of: state).map { Context(["href": href(wizard, $0)]) }
        let how = question.article.text(in: language).body.html
        let answers = parts.answers[number].enumerated().compactMap { answer, context in
            target(.answer(answer), of: state).map { context.adding(["href": href(wizard, $0)]) }
        }
        return Context([
            "number": .text(String(state.evidence.allReplies.count + 1)), "question-id": .text(question.id.rawValue),
            "heading": parts.headings[number],
            "has-readings": .flag(readingAid.hasReadings),
            "why": question.why[language].map { .html(readingAid.annotated($0)) } ?? .flag(false),
            "separates": .text(place == 0 ? nil : words(wizard, place).separates(number)),
            "answers": .list(answers), "none": .context(none),
            "unsure": .context(unsure), "how": how.isEmpty ? .flag(false) : .html(Self.withoutAnchors(how)),
        ])
    }

    fileprivate func attempt(_ wizard: Wizard, _ place: Int, _ number: Int) -> Context {
        let state = wizard.policy.states[place]
        let fix = graph.fixes.values[number]
        let outcome = { (outcome: Policy.Outcome) -> Context.Value in
            .context(target(outcome, of: state).map { Context(["href": href(wizard, $0)]) })
        }
        return Context([
            "fix": .context(
                fixContext(fix, for: state.belief.ranking.first.map { graph.causes.ids[$0] }, isEmbedded: true)),
            "because": .text(words(wizard, place).because(number, named: named(state))),
            "worked": .context(Context(["href": hrefValue(paths.done)])),
            "failed": outcome(.failed), "impossible": outcome(.impossible),
        ])
    }

    // MARK: What is known

    /// What every page of the wizard says: what it looks like, what was told and tried, the way back and out.
    fileprivate func known(_ wizard: Wizard, _ place: Int, _ parts: WizardParts) -> Context {
        let state = wizard.policy.states[place]
        let finding = finding(wizard, place)
        var context = parts.frame.adding([
            "code": .text(wizard.code(place).map(String.init)),
            "save": .context(saved(paths.state(wizard.code(place)))),
            "back": wizard.parent(of: place).map { href(wizard, $0) } ?? .flag(false),
            "belief": .context(finding.map { belief($0, wizard, place) }),
            "handover-href": hrefValue(paths.contact),
            "contact-html": .html(
                parts.contact(
                    for: finding.flatMap { $0.isSettled ? $0.cause : nil }, isAgain: wasPersonAsked(state))),
        ])
        context.set("also", list: otherCauses(state, beside: finding))
        let told = told(wizard, state, parts)
        context.set("told", list: told.filter { !$0.isUnsure }.map(\.context))
        context.set("told-unsure", list: told.filter(\.isUnsure).map(\.context))
        context.set(
            "tried",
            list: state.evidence.allAttempts.map { number, attempt in
                let fix = graph.fixes.values[number]
                let outcome = attempt == .failed ? "outcome-failed" : "outcome-impossible"
                return link(fix).adding(["outcome": .text(texts[outcome])])
            })
        return context
    }

    /// The address of a page, to be kept or sent; a whole one where the site knows its own.
    fileprivate func saved(_ path: SitePath) -> Context {
        guard let url = site.configuration.url.map({ path.url(below: $0) }) else {
            return Context(["href": hrefValue(path), "address": .text(href(path)), "mail": .flag(false)])
        }
        let subject = SitePath.encode(site.configuration.title[language] ?? "")
        return Context([
            "href": hrefValue(path), "address": .text(url),
            "mail": .text("mailto:?subject=\(subject)&body=\(SitePath.encode(url))"),
        ])
    }

    /// A cause is named when it is likelier than all others together, and something has been told.
    private static let namedFrom = 0.5
    /// Other causes are mentioned from here on.
    private static let mentionedFrom = 0.1

    /// Look-alikes that a page of the wizard warns of; more would push the step off a phone's screen.
    private static let mistakesShown = 1

    /// The cause that a page names, if any.
    private func named(_ state: Policy.State) -> Int? {
        guard let leading = state.belief.leading, !state.evidence.allReplies.isEmpty,
            state.belief.probabilities[leading] >= Self.namedFrom
        else { return nil }
        return leading
    }

    /// Whether the person of `contact-html` was asked already, in vain.
    private func wasPersonAsked(_ state: Policy.State) -> Bool {
        state.evidence.allAttempts.contains { number, attempt in
            attempt == .failed && graph.fixes.values[number].human?.value == site.knowledge.humanContact?.id
        }
    }

    private func words(_ wizard: Wizard, _ place: Int) -> ReasonWords {
        ReasonWords(wizard, place, graph, language, texts)
    }

    /// The cause that a page names, and what is mistaken for it.
    private struct Finding {
        let cause: Int
        /// The likeliest first, each with the answer that speaks against it.
        let mistakes: [(place: Int, context: Context, opposes: String?)]
        /// Whether the cause may be taken for granted. "It is not this" needs an answer that says so, however likely the
        /// cause is.
        let isSettled: Bool
    }

    private func finding(_ wizard: Wizard, _ place: Int) -> Finding? {
        let state = wizard.policy.states[place]
        guard let leading = named(state) else { return nil }
        let words = words(wizard, place)
        let cause = graph.causes.values[leading]
        let mistakes = graph.lookalikes(of: cause.id).lazy.compactMap { other, _ -> (Int, Context, String?)? in
            guard let place = graph.causes.place(of: other), let context = mistaken(cause, for: other) else {
                return nil
            }
            return (place, context, words.opposes(place, for: leading))
        }
        let shown = Array(mistakes.prefix(Self.mistakesShown))
        let chances = state.belief.probabilities
        return Finding(
            cause: leading, mistakes: shown,
            isSettled: chances[leading] >= Texts.likelyFrom
                && shown.allSatisfy { $0.2 != nil && chances[$0.0] < Self.mentionedFrom })
    }

    private func belief(_ finding: Finding, _ wizard: Wizard, _ place: Int) -> Context {
        let cause = graph.causes.values[finding.cause]
        let chance = wizard.policy.states[place].belief.probabilities[finding.cause]
        var context = link(cause).adding([
            "firm": .flag(finding.isSettled), "id": .text(cause.id.rawValue), "words": .text(texts.belief(chance)),
            "points": .text(words(wizard, place).points(to: finding.cause)),
        ])
        // What speaks against a cause is only said where that settles it.
        context.set(
            "not",
            list: finding.mistakes.map {
                $0.context.adding(["opposes": .text(finding.isSettled ? $0.opposes : nil)])
            })
        return context
    }

    /// What taking one cause for another costs, and the fixes that would be tried in vain.
    private func mistaken(_ cause: Cause, for other: CauseID) -> Context? {
        guard let place = graph.causes.place(of: other), let article = graph.causes[other] else { return nil }
        let harm = cause.confusions.first { $0.cause.value == other }?.harm[language]
        let vain = graph.remedies[place].compactMap { graph.fixes[$0.target] }.filter { fix in
            fix.needsGuard && graph.repairs(fix.id, other) && !graph.repairs(fix.id, cause.id)
        }
        guard harm != nil || !vain.isEmpty else { return nil }
        var context = link(article).adding(["harm": .text(harm)])
        context.set("avoid", list: vain.map(link))
        return context
    }

    /// Causes worth a mention beside the one that is named and its look-alike.
    private func otherCauses(_ state: Policy.State, beside finding: Finding?) -> [Context] {
        guard !state.evidence.allReplies.isEmpty else { return [] }
        let shown = finding.map { $0.mistakes.map(\.place) + [$0.cause] } ?? []
        return state.belief.ranking.prefix(3)
            .filter { !shown.contains($0) && state.belief.probabilities[$0] >= Self.mentionedFrom }
            .map { place in
                link(graph.causes.values[place]).adding([
                    "words": .text(texts.belief(state.belief.probabilities[place]))
                ])
            }
    }

    /// Each reply with its alternatives; an alternative leads to where the other replies, given again, end.
    private func told(_ wizard: Wizard, _ state: Policy.State, _ parts: WizardParts) -> [(
        context: Context, isUnsure: Bool
    )] {
        wizard.repliesInOrder(state.evidence).map { number, reply in
            let question = parts.questions[number]
            let alternatives = question.choices.map { choice, label in
                Context([
                    "label": label, "current": .flag(choice == reply),
                    "href": choice == reply
                        ? .flag(false)
                        : href(wizard, wizard.policy.replay(state.evidence.adding(choice, to: number))),
                ])
            }
            let context = Context([
                "ask": question.ask, "label": question.choices.first { $0.reply == reply }?.label ?? .text(""),
                "alternatives": .list(alternatives),
            ])
            return (context, reply == .notSure)
        }
    }
}
