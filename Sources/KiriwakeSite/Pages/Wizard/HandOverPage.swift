import KiriwakeTemplates

/// A step of the wizard after which a person has to be asked.
struct HandOverPage: Page {
    let title: String
    @Inlined var known: KnownSoFar
    let reason: String
    /// Where a script continues; nil where nothing is left to ask or to try.
    let onHref: String?

    var kind: PageKind { .wizardHandover }
    var isIndexed: Bool { known.code == nil }
}

extension HandOverPage {
    /// - Parameter onHref: where a script continues.
    init(onHref: String?, _ state: WizardState, _ contacts: ContactCards, _ scope: PageScope) {
        self.init(
            title: scope.texts[.handoverTitle], known: KnownSoFar(state, contacts, scope),
            reason: scope.texts[state.attempts.isEmpty ? .handoverReasonAsked : .handoverReasonExhausted],
            onHref: onHref)
    }
}
