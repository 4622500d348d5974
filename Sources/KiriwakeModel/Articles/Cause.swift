package import KiriwakeCore

/// One explanation of what a reader sees.
package struct Cause: Sendable {
    /// A cause that this one is mistaken for.
    package struct Confusion: Sendable {
        package let cause: Located<CauseID>
        /// Questions whose answers separate the two.
        package let tellApart: [Located<QuestionID>]
        /// What happens when this cause is taken for the other.
        package let ifTakenFor: Localized<String>

        package init(cause: Located<CauseID>, tellApart: [Located<QuestionID>], ifTakenFor: Localized<String>) {
            self.cause = cause
            self.tellApart = tellApart
            self.ifTakenFor = ifTakenFor
        }
    }

    /// A test of the wizard for a reader with this cause; `kiriwake test` runs it.
    package struct Case: Sendable {
        /// The goal: a cause that is believed, or a fix that is offered.
        package enum Goal: Sendable, Hashable {
            case cause(CauseID)
            case fix(FixID)
        }

        package let location: SourceLocation
        /// In the author's order. Questions that are not named are answered "not sure".
        package let given: [(question: QuestionID, reply: Reply)]
        package let leadsTo: Located<Goal>?
        /// Questions that may be asked before the goal is reached.
        package let within: Int?
        /// Fixes that must not be offered on the way.
        package let never: [Located<FixID>]

        package init(
            location: SourceLocation, given: [(question: QuestionID, reply: Reply)], leadsTo: Located<Goal>?,
            within: Int?, never: [Located<FixID>]
        ) {
            self.location = location
            self.given = given
            self.leadsTo = leadsTo
            self.within = within
            self.never = never
        }
    }

    /// The id that stands for a cause that no article describes.
    package static let somethingElse = "something-else"

    package let id: CauseID
    package let article: Article
    /// Located at its key.
    package let frequency: Located<Frequency>
    package var confusions: [Confusion] = []
    /// A danger that every wizard page points to.
    package var isUrgent = false
    /// What to say to a person who can help.
    package var say = Localized<String>()
    package var cases: [Case] = []

    package init(id: CauseID, article: Article, frequency: Located<Frequency>) {
        self.id = id
        self.article = article
        self.frequency = frequency
    }

    /// What happens when this cause is taken for another; nil where the article does not name that one.
    package func ifTaken(for other: CauseID) -> Localized<String>? {
        confusions.first { $0.cause.value == other }?.ifTakenFor
    }
}
