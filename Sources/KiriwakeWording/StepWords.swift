package import KiriwakeDecision
package import KiriwakeModel

/// Answers, steps and their outcomes in words.
package struct StepWords: Sendable {
    package let names: Names
    package let texts: Texts

    package init(_ names: Names, _ texts: Texts) {
        self.names = names
        self.texts = texts
    }

    package init(_ graph: KnowledgeGraph, _ texts: Texts) { self.init(Names(graph, texts.language), texts) }

    package func answer(_ answer: Answer, to question: Place<Question>) -> String {
        switch answer {
        case .offered(let place): names.questions[question].answers[place]
        case .noneOfThese: texts[.noneOfThese]
        }
    }

    /// An answer where its question is not shown.
    package func standalone(_ answer: OfferedAnswer) -> String {
        names.questions[answer.question].standalone[answer.answer]
    }

    package func reply(_ reply: Reply, to question: Place<Question>) -> String {
        switch reply {
        case .answer(let answer): self.answer(answer, to: question)
        case .notSure: texts[.notSure]
        }
    }

    package func step(_ step: Policy.Step) -> String {
        names.title(of: step) ?? texts[step == .handOver ? .handoverTitle : .listTitle]
    }

    package func outcome(_ outcome: Policy.Outcome, of step: Policy.Step) -> String {
        switch (outcome, step) {
        case (.answer(let answer), .ask(let question)): self.answer(answer, to: question)
        case (.answer, _): preconditionFailure("only a question has answers")
        case (.notSure, _): texts[.notSure]
        case (.worked, _): texts[.outcomeWorked]
        case (.failed, _): texts[.outcomeFailed]
        case (.impossible, _): texts[.outcomeImpossible]
        }
    }

    /// Two causes as alternatives, such as `“A” or “B”`.
    package func pair(_ first: Place<Cause>, _ second: Place<Cause>) -> String {
        texts.quoted(names.causes[first]) + texts[.compareSeparator] + texts.quoted(names.causes[second])
    }
}
