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

    /// What must come out for a reader of this cause; `kiriwake test` runs it.
    package struct Case: Sendable {
        /// What is reached: a cause that is believed in, or a fix that is offered.
        package enum Goal: Sendable, Hashable {
            case cause(CauseID)
            case fix(FixID)
        }

        package let location: SourceLocation
        /// Answers by question: symptom ids, `none-of-these` or `not-sure`. Questions that are not named are answered
        /// "not sure".
        package let given: [(question: Located<QuestionID>, answer: Located<String>)]
        package let leadsTo: Located<Goal>?
        /// Questions that may be asked before the goal is reached.
        package let within: Int?
        /// Fixes that must not be offered on the way.
        package let never: [Located<FixID>]

        package init(
            location: SourceLocation, given: [(question: Located<QuestionID>, answer: Located<String>)],
            leadsTo: Located<Goal>?, within: Int?, never: [Located<FixID>]
        ) {
            self.location = location
            self.given = given
            self.leadsTo = leadsTo
            self.within = within
            self.never = never
        }
    }

    package let id: CauseID
    package let article: Article
    /// Located where its key stands.
    package let frequency: Located<Frequency>
    package let confusions: [Confusion]
    /// A danger that every wizard page points to.
    package let isUrgent: Bool
    /// What to say to a person who can help.
    package let say: Localized<String>
    package let cases: [Case]

    package init(
        id: CauseID, article: Article, frequency: Located<Frequency>, confusions: [Confusion], isUrgent: Bool,
        say: Localized<String>, cases: [Case]
    ) {
        self.id = id
        self.article = article
        self.frequency = frequency
        self.confusions = confusions
        self.isUrgent = isUrgent
        self.say = say
        self.cases = cases
    }
}
