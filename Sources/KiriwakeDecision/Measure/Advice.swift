/// What the decision engine thinks with some evidence, whether or not the wizard has a page for it.
package struct Advice: Sendable {
    /// A step that could be taken, with what it costs to the end.
    package struct Option: Sendable {
        package let step: Policy.Step
        /// Minutes.
        package let expectedCost: Double
    }

    /// What one more answer would lead to.
    package struct Change: Sendable {
        package let question: Int
        package let answer: Int
        /// Probability of that answer.
        package let probability: Double
        package let step: Policy.Step
    }

    package let evidence: Evidence
    package let belief: Belief
    /// The cheapest first. The first is the advice.
    package let options: [Option]
    /// Answers to questions not yet asked after which another fix would be advised, the likeliest first.
    package let changes: [Change]

    /// - Complexity: questions × answers × one step of look-ahead.
    package init(_ model: DecisionModel, _ evidence: Evidence) {
        let tables = ModelTables(model)
        var lookAhead = LookAhead(tables, plans: 0)
        self.evidence = evidence
        let belief = Belief(model, evidence)
        self.belief = belief
        options = lookAhead.options(evidence)
        let first = lookAhead.firstFix(evidence)
        var changes: [Change] = []
        for place in model.questions.indices where evidence.reply(to: place) == nil {
            for answer in model.questions[place].answers.indices {
                let after = evidence.adding(.answer(answer), to: place)
                let fix = lookAhead.firstFix(after)
                guard fix != first else { continue }
                changes.append(
                    Change(
                        question: place, answer: answer,
                        probability: belief.probability(ofAnswer: answer, to: model.questions[place]),
                        step: fix.map(Policy.Step.attempt) ?? .handOver))
            }
        }
        self.changes = changes.sorted {
            (-$0.probability, $0.question, $0.answer) < (-$1.probability, $1.question, $1.answer)
        }
    }
}
