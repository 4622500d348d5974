package import KiriwakeModel

/// The decision engine's judgement of some evidence, whether or not the wizard has a page for it.
package struct Advice: Sendable {
    /// A step that could be taken, with what it costs to the end.
    package struct Option: Sendable {
        package let step: Policy.Step
        /// Minutes.
        package let expectedCost: Double
    }

    /// What one more answer would lead to.
    package struct Change: Sendable {
        package let question: Place<Question>
        package let answer: Answer
        /// Probability of that answer.
        package let probability: Double
        package let step: Policy.Step
    }

    package let evidence: Evidence
    package let belief: Belief
    /// What is advised; never a list.
    package let step: Policy.Step
    /// What the evidence amounts to, with that step.
    package let finding: StateFinding
    /// Looking ahead one step, the cheapest first.
    package let options: [Option]
    /// Answers to questions not yet asked after which another fix would be advised, the likeliest first.
    package let changes: [Change]
}

extension Wizard {
    /// - Complexity: questions × answers × one step of look-ahead.
    package func advice(on evidence: Evidence) -> Advice {
        let tables = ModelTables(model)
        var lookAhead = LookAhead(tables, plans: 0)
        let first = lookAhead.firstFix(evidence)
        var onward = Onward(self)
        let judgement = onward.judgement(of: evidence)
        let belief = judgement.belief
        var changes: [Advice.Change] = []
        for place in model.questions.indices where model.isOpen(place, evidence) {
            for answer in model.questions[place].answers {
                let after = evidence.adding(.answer(answer), to: place)
                let fix = lookAhead.firstFix(after)
                guard fix != first else { continue }
                changes.append(
                    Advice.Change(
                        question: place, answer: answer,
                        probability: belief.probability(of: answer, to: model.questions[place]),
                        step: fix.map(Policy.Step.attempt) ?? .handOver))
            }
        }
        return Advice(
            evidence: evidence, belief: belief, step: judgement.step, finding: judgement.finding,
            options: lookAhead.options(evidence),
            changes: changes.sorted {
                (-$0.probability, $0.question, $0.answer) < (-$1.probability, $1.question, $1.answer)
            })
    }
}
