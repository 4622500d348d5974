package import KiriwakeModel

/// What the questions that separate two look-alikes reveal about them.
package struct PairFinding: Sendable, Hashable {
    /// An answer to a question about the two.
    package struct Answered: Sendable, Hashable {
        package let answer: Place<Question.Answer>
        /// The one of the two that the answer speaks for, by the rule of `Claims.speaks`. A comparison marks it: there
        /// the two alone are in question.
        package let speaksFor: Place<Cause>?
        /// The cause that may be named to a reader who gives the answer, as in search: it speaks for that cause, which
        /// is then the likeliest of all. So nothing is claimed that the page of the wizard behind it does not lead with.
        package let pointsTo: Place<Cause>?
        /// Whether one of the two shows it often enough for a reader to look for it.
        package let isSeen: Bool
    }

    package struct Asked: Sendable, Hashable {
        package let question: Place<Question>
        /// In the order offered; "none of these" supports no cause.
        package let answers: [Answered]
    }

    package let first: Place<Cause>
    package let second: Place<Cause>
    /// In the author's order; the first decides.
    package let questions: [Asked]
    /// Whether some answer moves the belief clearly towards one of the two, so that it can open a guard between them. The
    /// belief counts base rates, so this may hold though no answer speaks for either.
    package let isToldApart: Bool
}
