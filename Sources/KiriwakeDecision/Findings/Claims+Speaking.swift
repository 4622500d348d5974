import KiriwakeModel

/// The one rule for which of two causes an answer speaks for. Every "it is not B, because you saw C" rests on it.
extension Claims {
    /// Whether an answer speaks for one cause and against another: the articles of both say something of its question,
    /// and the one shows the answer often enough to look for, and clearly more often than the other.
    ///
    /// A cause that is silent on a question says nothing by its answers, whatever the base rates make of them.
    func speaks(
        _ answer: OfferedAnswer, for cause: Place<Cause>, against other: Place<Cause>, _ numbers: DecisionParameters
    ) -> Bool {
        guard let own = stated(answer, by: cause), let others = stated(answer, by: other) else { return false }
        return own >= numbers.seenFrom && own >= numbers.speakingRatio * others
    }

    /// The cause of two that an answer speaks for; nil where it speaks for neither.
    func speaksFor(
        _ answer: OfferedAnswer, of first: Place<Cause>, or second: Place<Cause>, _ numbers: DecisionParameters
    ) -> Place<Cause>? {
        if speaks(answer, for: first, against: second, numbers) { return first }
        return speaks(answer, for: second, against: first, numbers) ? second : nil
    }
}
