package import KiriwakeModel

/// What a state of the evidence amounts to: "it looks like this; it is not that, because of this answer; do not try
/// those".
package struct StateFinding: Sendable, Hashable {
    /// A look-alike of the named cause that readers are warned of.
    package struct Lookalike: Sendable, Hashable {
        package let cause: Place<Cause>
        /// The answer that rules it out: where the named cause is settled, the one that speaks most against the
        /// look-alike. Nil while the named cause is open, whatever speaks against this one.
        package let ruledOutBy: OfferedAnswer?
        /// Fixes that help the look-alike, do not help the named cause, and must not be tried on a guess.
        package let ineffectiveFixes: [Place<Fix>]
    }

    /// How sure pages are of the named cause.
    package enum Certainty: Sendable, Hashable {
        /// Too early to say: it rests more on how common the cause is than on the answers.
        case early
        case certain(Likelihood)
    }

    /// The cause that everything looks like.
    package struct Named: Sendable, Hashable {
        package let cause: Place<Cause>
        /// What the belief is at least, should the authors' numbers be a little wrong.
        package let likelihood: Likelihood
        /// Whether it rests more on how common the cause is than on the answers: so far it looks like it, no more.
        package let isEarly: Bool
        /// Whether the cause counts as established. "It is not that" needs an answer that rules the other out, however
        /// likely the cause is.
        package let isSettled: Bool
        /// Answers that point to the cause, the strongest first.
        package let pointing: [OfferedAnswer]
        /// The one confused most first.
        package let lookalikes: [Lookalike]

        package var certainty: Certainty { isEarly ? .early : .certain(likelihood) }
    }

    /// Another cause that is still possible.
    package struct Mention: Sendable, Hashable {
        package let cause: Place<Cause>
        package let likelihood: Likelihood
    }

    /// Why the step taken here is taken.
    package enum Reason: Sendable, Hashable {
        /// The two likely causes that the question separates best; nil where it separates none.
        case ask(separating: CausePair?)
        case attempt(Choice)
        /// A list or handing over needs none.
        case end
    }

    package struct CausePair: Sendable, Hashable {
        package let first: Place<Cause>
        package let second: Place<Cause>
    }

    /// Why a fix is offered and not another.
    package struct Choice: Sendable, Hashable {
        package enum Ground: String, Sendable, Hashable {
            /// No other may be offered.
            case last
            /// None is likelier to help.
            case likeliest
            /// Another is likelier to help, and costs more.
            case cheapest
        }

        package let ground: Ground
        /// The cause it is likeliest to end, with the answers that point to it; nil where that is the named cause.
        package let aim: Aim?
        /// Look-alikes of the leading cause that the fix does not help, the commonest mistake first.
        package let cannotHelp: [Place<Cause>]
    }

    package struct Aim: Sendable, Hashable {
        package let cause: Place<Cause>
        package let pointing: [OfferedAnswer]
    }

    /// Answers that rarely go together.
    package struct Conflict: Sendable, Hashable {
        /// How much likelier the answers would be if they had nothing to do with each other, in bits.
        package let bits: Double
        /// The two that go together worst.
        package let first: OfferedAnswer
        package let second: OfferedAnswer
        /// The question of which another answer would resolve most.
        package let change: Place<Question>
    }

    /// nil while nothing was answered, or no cause is likely enough.
    package let named: Named?
    /// Whether the answers fit none of the causes written better than one that no article describes.
    package let fitsNone: Bool
    /// nil where the answers go together.
    package let conflict: Conflict?
    /// Likeliest first, without the named cause and the look-alikes warned of.
    package let others: [Mention]
    package let reason: Reason
}
