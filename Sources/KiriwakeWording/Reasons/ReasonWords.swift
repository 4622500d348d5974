package import KiriwakeDecision
package import KiriwakeModel

/// The reasons for findings in words.
package struct ReasonWords: Sendable {
    private let words: StepWords

    package init(_ words: StepWords) { self.words = words }

    private var texts: Texts { words.texts }

    /// The two likely causes that the answer to a state's question separates.
    package func separates(_ finding: StateFinding) -> String? {
        guard case .ask(let separating?) = finding.reason else { return nil }
        return texts.filled(.separates, title(separating.first), title(separating.second))
    }

    /// The answers that point to a cause; nil for none.
    package func points(_ answers: [OfferedAnswer]) -> String? {
        guard !answers.isEmpty else { return nil }
        let labels = answers.map(label).joined(separator: texts[.pointsAnd])
        return texts.filled(answers.count == 1 ? .pointsOne : .pointsMany, labels)
    }

    /// The answer that speaks against a look-alike.
    package func opposes(_ answer: OfferedAnswer) -> String { texts.filled(.opposes, label(answer)) }

    /// Two answers that rarely go together.
    package func conflict(_ conflict: StateFinding.Conflict) -> String {
        texts.filled(.conflict, label(conflict.first), label(conflict.second))
    }

    /// The offer to answer a question again.
    package func change(_ question: Place<Question>) -> String {
        texts.filled(.change, texts.quoted(words.names.questions[question].ask))
    }

    /// Why this fix is offered rather than another.
    package func because(_ choice: StateFinding.Choice) -> String {
        let ground =
            switch choice.ground {
            case .last: texts[.becauseLast]
            case .likeliest: texts[.becauseLikely]
            case .cheapest: texts[.becauseCheap]
            }
        guard let aim = choice.aim else { return ground }
        let helps = texts.filled(.becauseHelps, title(aim.cause))
        return ([ground, helps] + [points(aim.pointing)].compactMap { $0 }).joined(separator: texts[.sentenceGap])
    }

    private func title(_ cause: Place<Cause>) -> String { texts.quoted(words.names.causes[cause]) }

    private func label(_ offered: OfferedAnswer) -> String { texts.quoted(words.standalone(offered)) }
}
