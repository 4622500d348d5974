import KiriwakeCore

/// One repair: its cost, its risk, and how to tell that it worked.
package struct Fix: Sendable {
    package let id: FixID
    package let article: Article
    /// Hands-on time.
    package let effort: Minutes
    /// Time that passes without the reader.
    package let wait: Minutes
    package let risk: Risk
    /// Symptoms that a reader must not have denied.
    package let requires: [Located<SymptomID>]
    /// Symptoms with which it must not be done.
    package let unless: [Located<SymptomID>]
    package let warning: Localized<String>
    package let workedIf: Localized<String>
    /// The contact that this fix reaches.
    package let human: Located<ContactID>?
    /// Whether it is worth doing when all is well again.
    package let prevents: Bool

    package init(
        id: FixID, article: Article, effort: Minutes, wait: Minutes, risk: Risk, requires: [Located<SymptomID>],
        unless: [Located<SymptomID>], warning: Localized<String>, workedIf: Localized<String>,
        human: Located<ContactID>?, prevents: Bool
    ) {
        self.id = id
        self.article = article
        self.effort = effort
        self.wait = wait
        self.risk = risk
        self.requires = requires
        self.unless = unless
        self.warning = warning
        self.workedIf = workedIf
        self.human = human
        self.prevents = prevents
    }

    /// Harm enough that it must not be tried on a guess: a risk of medium or more, or an hour lost.
    package var needsGuard: Bool { risk >= .medium || wait >= .hour }
}
