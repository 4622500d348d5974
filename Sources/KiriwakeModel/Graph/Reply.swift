import KiriwakeCore

/// An answer to a question: one that it offers, or that none of them applies.
package enum Answer: Hashable, Sendable, Comparable {
    case offered(Place<Question.Answer>)
    case noneOfThese
}

/// A reader's reply to a question.
package enum Reply: Hashable, Sendable {
    case answer(Answer)
    case notSure
}

/// The replies to a question by the names that articles, arguments and tables write them with.
package struct Replies: Sendable {
    /// Ids of the symptoms offered as answers, in the order shown.
    package let symptoms: Indexed<Question.Answer, String>
    package let offersNoneOfThese: Bool
    /// Those offered, then "none of these" where it is allowed.
    package let answers: [Answer]

    package init(symptoms: some Sequence<String>, offersNoneOfThese: Bool) {
        self.symptoms = Indexed(symptoms)
        self.offersNoneOfThese = offersNoneOfThese
        answers = self.symptoms.indices.map(Answer.offered) + (offersNoneOfThese ? [.noneOfThese] : [])
    }

    /// Every name, in the order of `answers`, "not sure" last.
    package var names: [String] { answers.map(name) + [name(of: .notSure)] }

    package func name(of answer: Answer) -> String {
        switch answer {
        case .offered(let place): symptoms[place]
        case .noneOfThese: "none-of-these"
        }
    }

    package func name(of reply: Reply) -> String {
        switch reply {
        case .answer(let answer): name(of: answer)
        case .notSure: "not-sure"
        }
    }

    /// The name that was meant by another one, such as `line-light-on` by `on` or by `line-ligt-on`.
    package func meant(by name: String) -> String? {
        names.first { $0.hasSuffix("-" + name) } ?? NearMiss.best(for: name, among: names)
    }

    /// - Returns: nil for what the question does not offer.
    package func reply(named name: String) -> Reply? {
        if name == self.name(of: .notSure) { return .notSure }
        return answers.first { self.name(of: $0) == name }.map(Reply.answer)
    }
}
