package import KiriwakeCore

/// One repair: its cost, its risk, and how to tell that it worked.
package struct Fix: Sendable {
    /// A person who can help whatever the cause is, even one that no article describes.
    package struct Human: Sendable {
        package let contact: Located<ContactID>
        /// How reliably they help where a cause says nothing else.
        package let helps: Strength

        package init(contact: Located<ContactID>, helps: Strength) {
            self.contact = contact
            self.helps = helps
        }
    }

    package let id: FixID
    package let article: Article
    /// Hands-on time.
    package var effort = Minutes.none
    /// Time that passes without the reader.
    package var wait = Minutes.none
    package var risk = Risk.none
    /// Symptoms that a reader must not have denied.
    package var requires: [Located<SymptomID>] = []
    /// Symptoms that rule it out.
    package var unless: [Located<SymptomID>] = []
    /// By default written in no language, like every text.
    package var warning = Localized<String>()
    package var workedIf = Localized<String>()
    /// The person whom this fix reaches, if it reaches one.
    package var human: Human?
    /// Questions of which one must have been answered before the fix is offered: tried blindly, it does harm.
    package var askFirst: [Located<QuestionID>] = []
    /// What is asked when the fix did not help.
    package var followUp: Located<QuestionID>?
    /// Whether it is worth doing when all is well again.
    package var prevents = false

    package init(id: FixID, article: Article) {
        self.id = id
        self.article = article
    }

    /// A risk of medium or more.
    package var isRisky: Bool { risk >= .medium }

    /// Harm enough that it must not be tried on a guess: a risk of medium or more, or an hour lost. Waiting for a person
    /// is never lost.
    package var needsGuard: Bool { isRisky || (wait >= .hour && human == nil) }
}
