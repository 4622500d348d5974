import KiriwakeDecision
import KiriwakeModel
import KiriwakeTemplates

extension KnownSoFar {
    init(_ state: WizardState, _ contacts: ContactCards, _ scope: PageScope) {
        let finding = state.finding
        let replies = state.replies.map { replied in (reply: replied.reply, shown: GivenReply(replied, scope)) }
        self.init(
            code: state.code?.description, codeIntro: scope.texts[.codeIntro], save: SavedAddress(scope),
            back: state.previous.map { scope.href($0) },
            noneFits: finding.fitsNone ? scope.texts[.noneFits] : nil,
            conflict: finding.conflict.map {
                ConflictNotice(
                    words: scope.reasons.conflict($0), change: scope.reasons.change($0.change),
                    href: "#reply-" + scope.edition.catalog.questions[$0.change].id)
            },
            belief: finding.named.map { NamedCause($0, scope) },
            also: finding.others.map {
                OtherCause(link: scope.link($0.cause), words: scope.texts.belief($0.likelihood))
            },
            answered: replies.filter { $0.reply != .notSure }.map(\.shown),
            answeredNotSure: replies.filter { $0.reply == .notSure }.map(\.shown),
            tried: state.attempts.map { TriedFix($0.fix, $0.attempt, scope) },
            handoverHref: scope.href(.contact), contact: contacts.contact,
            contactHTML: contacts.card(
                for: finding.named.flatMap { $0.isSettled ? $0.cause : nil }, after: state.attempts))
    }
}

extension KnownSoFar.GivenReply {
    fileprivate init(_ replied: WizardState.Replied, _ scope: PageScope) {
        let label = { (reply: Reply) in scope.edition.words.reply(reply, to: replied.question) }
        self.init(
            id: scope.edition.catalog.questions[replied.question].id,
            ask: scope.names.questions[replied.question].ask, label: label(replied.reply),
            alternatives: replied.choices.map { reply, next in
                KnownSoFar.OtherReply(
                    label: label(reply), href: next.map { scope.href($0) }, current: reply == replied.reply)
            })
    }
}

extension KnownSoFar.TriedFix {
    init(_ fix: Place<Fix>, _ attempt: Attempt, _ scope: PageScope) {
        self.init(
            link: scope.link(fix), outcome: scope.edition.words.outcome(.init(attempt), of: .attempt(fix)))
    }
}

extension KnownSoFar.NamedCause {
    fileprivate init(_ named: StateFinding.Named, _ scope: PageScope) {
        self.init(
            id: scope.edition.catalog.causes[named.cause].id, link: scope.link(named.cause),
            words: scope.texts.belief(named.certainty), firm: named.isSettled,
            points: scope.reasons.points(named.pointing),
            not: named.lookalikes.map { lookalike in
                KnownSoFar.LookalikeWarning(
                    link: scope.link(lookalike.cause),
                    ifTakenFor: scope.names.ifTaken(named.cause, for: lookalike.cause),
                    opposes: lookalike.ruledOutBy.map(scope.reasons.opposes),
                    avoid: lookalike.ineffectiveFixes.map { scope.link($0) })
            })
    }
}
