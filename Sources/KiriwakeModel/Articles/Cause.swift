import KiriwakeCore

/// One explanation of what a reader sees.
package struct Cause: Sendable {
    /// A cause that this one is mistaken for.
    package struct Confusion: Sendable {
        package let cause: Located<CauseID>
        /// Questions whose answers separate the two.
        package let tellApart: [Located<QuestionID>]
        /// What it costs to take this cause for the other.
        package let harm: Localized<String>

        package init(cause: Located<CauseID>, tellApart: [Located<QuestionID>], harm: Localized<String>) {
            self.cause = cause
            self.tellApart = tellApart
            self.harm = harm
        }
    }

    package let id: CauseID
    package let article: Article
    package let frequency: Frequency
    package let confusions: [Confusion]
    /// A danger that every wizard page points to.
    package let isUrgent: Bool

    package init(id: CauseID, article: Article, frequency: Frequency, confusions: [Confusion], isUrgent: Bool) {
        self.id = id
        self.article = article
        self.frequency = frequency
        self.confusions = confusions
        self.isUrgent = isUrgent
    }
}
