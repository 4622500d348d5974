/// How likely each cause is, given evidence.
package struct Belief: Sendable {
    /// P(cause | evidence), by place; adds up to 1.
    package let probabilities: [Double]

    /// - Parameter weights: not negative; any sum above zero.
    init(weights: [Double]) {
        let total = weights.reduce(0, +)
        probabilities = total > 0 ? weights.map { $0 / total } : weights
    }

    /// The posterior by Bayes' rule: prior × likelihood of every answer × chance of every failure.
    /// - Complexity: causes × pieces of evidence.
    package init(_ model: DecisionModel, _ evidence: Evidence) {
        var weights = model.prior
        for (question, reply) in evidence.allReplies {
            guard case .answer(let answer) = reply else { continue }
            let likelihood = model.questions[question].likelihood[answer]
            for cause in weights.indices { weights[cause] *= likelihood[cause] }
        }
        for (fix, attempt) in evidence.allAttempts where attempt == .failed {
            for repair in model.fixes[fix].repairs { weights[repair.cause] *= 1 - repair.chance }
        }
        self.init(weights: weights)
    }

    package func probability(ofAnswer answer: Int, to question: DecisionModel.Question) -> Double {
        zip(probabilities, question.likelihood[answer]).reduce(0) { $0 + $1.0 * $1.1 }
    }

    /// The belief after an answer.
    package func given(answer: Int, to question: DecisionModel.Question) -> Belief {
        Belief(weights: zip(probabilities, question.likelihood[answer]).map { $0 * $1 })
    }

    /// Probability that a fix works when it is carried out.
    package func probability(ofSuccess fix: DecisionModel.Fix) -> Double {
        fix.repairs.reduce(0) { $0 + probabilities[$1.cause] * $1.chance }
    }

    /// The belief after a fix failed.
    package func given(failed fix: DecisionModel.Fix) -> Belief {
        var weights = probabilities
        for repair in fix.repairs { weights[repair.cause] *= 1 - repair.chance }
        return Belief(weights: weights)
    }

    /// Place of the likeliest cause; the first of equals.
    package var leading: Int? {
        var best: Int?
        for cause in probabilities.indices where probabilities[cause] > best.map({ probabilities[$0] }) ?? -1 {
            best = cause
        }
        return best
    }

    /// Places of the causes, likeliest first; ties by place.
    package var ranking: [Int] {
        probabilities.indices.sorted { (-probabilities[$0], $0) < (-probabilities[$1], $1) }
    }
}
