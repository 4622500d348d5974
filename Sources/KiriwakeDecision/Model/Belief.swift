package import KiriwakeModel

/// How likely each cause is, given evidence.
package struct Belief: Sendable {
    /// P(cause | evidence); adds up to 1.
    package let probabilities: Indexed<Cause, Double>

    /// - Parameter weights: not negative; any sum above zero.
    init(weights: Indexed<Cause, Double>) {
        let total = weights.reduce(0, +)
        probabilities = total > 0 ? weights.mapValues { $0 / total } : weights
    }

    /// The posterior by Bayes' rule: prior × likelihood of every answer × chance of every failure.
    /// - Complexity: causes × pieces of evidence.
    package init(_ model: DecisionModel, _ evidence: Evidence) {
        self.init(model, answers: model.answers(in: evidence), failed: evidence.exhaustedFixes)
    }

    /// The belief after this answer and no other, whether or not its question applies by then.
    package init(_ model: DecisionModel, alone answer: OfferedAnswer) {
        self.init(model, answers: [(answer.question, .offered(answer.answer))], failed: [])
    }

    /// The same, of answers and failures taken out of the evidence.
    init(
        _ model: DecisionModel, answers: [(question: Place<Question>, answer: Answer)], failed: [Place<Fix>]
    ) {
        var weights = model.prior
        for (question, answer) in answers {
            let likelihood = model.questions[question].likelihood[answer]
            for cause in weights.indices { weights[cause] *= likelihood[cause] }
        }
        for fix in failed {
            for repair in model.fixes[fix].repairs { weights[repair.cause] *= 1 - repair.chance }
        }
        self.init(weights: weights)
    }

    package func probability(of answer: Answer, to question: DecisionModel.Question) -> Double {
        zip(probabilities, question.likelihood[answer]).reduce(0) { $0 + $1.0 * $1.1 }
    }

    /// The belief after an answer.
    package func given(_ answer: Answer, to question: DecisionModel.Question) -> Belief {
        var weights = probabilities
        let likelihood = question.likelihood[answer]
        for cause in weights.indices { weights[cause] *= likelihood[cause] }
        return Belief(weights: weights)
    }

    /// Probability that a fix works when it is carried out.
    package func probability(ofSuccess fix: DecisionModel.Fix) -> Double {
        fix.repairs.reduce(0) { $0 + probabilities[$1.cause] * $1.chance }
    }

    /// The likeliest cause; the first of equals.
    package var leading: Place<Cause>? {
        var best: Place<Cause>?
        for cause in probabilities.indices where probabilities[cause] > best.map({ probabilities[$0] }) ?? -1 {
            best = cause
        }
        return best
    }

    /// Causes, likeliest first; equals in their order.
    package var ranking: [Place<Cause>] {
        probabilities.indices.sorted { (-probabilities[$0], $0) < (-probabilities[$1], $1) }
    }
}
