import KiriwakeModel

extension DecisionModel {
    /// What may come of a step, with probabilities, in the order shown. Nothing comes of a list and of the hand-over.
    /// - Parameters:
    ///   - belief: that of the evidence in which the step is taken.
    ///   - possibility: the probability that the reader can carry out a fix.
    func outcomes(
        of step: Policy.Step, _ belief: Belief, possibility: (Place<KiriwakeModel.Fix>) -> Double
    ) -> [(outcome: Policy.Outcome, probability: Double)] {
        switch step {
        case .ask(let place):
            let question = questions[place]
            let answers = question.answers.map { answer in
                (Policy.Outcome.answer(answer), (1 - question.notSure) * belief.probability(of: answer, to: question))
            }
            return answers + [(.notSure, question.notSure)]
        case .attempt(let fix):
            let possible = possibility(fix)
            let success = possible * belief.probability(ofSuccess: fixes[fix])
            return [(.worked, success), (.failed, possible - success), (.impossible, 1 - possible)]
        case .list, .handOver: return []
        }
    }
}

extension Evidence {
    /// What is known after a step; nil where nothing more has to be known, since the fix worked.
    /// - Parameter outcome: one of that step.
    package func adding(_ outcome: Policy.Outcome, of step: Policy.Step) -> Evidence? {
        switch (step, outcome) {
        case (.ask(let question), .answer(let answer)): adding(.answer(answer), to: question)
        case (.ask(let question), .notSure): adding(.notSure, to: question)
        case (.attempt(let fix), .failed): adding(.failed, of: fix)
        case (.attempt(let fix), .impossible): adding(.impossible, of: fix)
        case (.attempt, .worked): nil
        default: preconditionFailure("\(outcome) does not come of \(step)")
        }
    }
}
