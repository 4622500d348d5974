import Foundation
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

    /// What an answer weighs for each of the likeliest causes.
    package struct Weight: Sendable {
        package let answer: OfferedAnswer
        /// Bits: how many times likelier the answer is with the cause than with all others, as a power of two; below 0
        /// it speaks against the cause. Causes are those of `Advice.weighed`.
        package let bits: [Double]
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
    /// The likeliest causes that articles describe.
    package let weighed: [Place<Cause>]
    /// By answer given, for the causes in `weighed`.
    package let weights: [Weight]
}

extension Wizard {
    private static let weighed = 3

    /// - Complexity: questions × answers × one step of look-ahead.
    package func advice(on evidence: Evidence) -> Advice {
        var lookAhead = LookAhead(judge.tables, plans: 0)
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
        let weighed = Array(belief.ranking.filter(model.isDescribed).prefix(Self.weighed))
        let reasons = Reasons(model, articles.claims, evidence, belief)
        let weights = model.offeredAnswers(in: evidence).map { answer in
            Advice.Weight(answer: answer, bits: weighed.map { reasons.weight(of: answer, for: $0) / log(2) })
        }
        return Advice(
            evidence: evidence, belief: belief, step: judgement.step, finding: judgement.finding,
            options: lookAhead.options(evidence),
            changes: changes.sorted {
                (-$0.probability, $0.question, $0.answer) < (-$1.probability, $1.question, $1.answer)
            }, weighed: weighed, weights: weights)
    }
}
