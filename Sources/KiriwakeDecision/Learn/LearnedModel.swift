import Foundation

/// Frequencies and strengths after readers' outcomes were counted on top of the authors' estimates.
///
/// Nobody tells the cause, so outcomes are shared among the causes by how well each explains them, again and again until
/// nothing moves: expectation maximisation (Dempster, Laird, Rubin 1977). An estimate counts as `trust` readers who
/// behaved just as it says (a Dirichlet prior; Spiegelhalter and Lauritzen 1990): as that many readers in all for the
/// frequencies, and as that many with the cause for each of its strengths.
package struct LearnedModel: Sendable {
    /// P(cause), by place; adds up to 1.
    package private(set) var prior: [Double]
    /// P(answer | cause), by question, answer, cause; the slip counted in, as in `DecisionModel`.
    package private(set) var likelihood: [[[Double]]]
    /// P(fix works | cause), by fix, in the order of its repairs.
    package private(set) var chances: [[Double]]
    /// Readers thought to have each cause, by place; adds up to the number of outcomes.
    package private(set) var readers: [Double]
    /// Readers with each cause who answered a question, by question, then cause.
    package private(set) var answered: [[Double]]
    /// Readers with the cause who carried out a fix, by fix, in the order of its repairs.
    package private(set) var tried: [[Double]]
    /// Rounds until nothing moved.
    package private(set) var rounds = 0
    /// Logarithm of the probability of the outcomes and of the estimates, after each round; it never falls.
    package private(set) var scores: [Double] = []

    private static let mostRounds = 500
    private static let settled = 1e-9

    /// - Parameter trust: readers that an author's estimate counts as, above 0.
    /// - Complexity: rounds × outcomes × causes × pieces of evidence.
    package init(_ model: DecisionModel, _ outcomes: [ReportedOutcome], trust: Double) {
        precondition(trust > 0, "an estimate counts as some readers")
        prior = model.prior
        likelihood = model.questions.map(\.likelihood)
        chances = model.fixes.map { $0.repairs.map(\.chance) }
        readers = model.causes.map { _ in 0 }
        answered = model.questions.map { _ in model.causes.map { _ in 0 } }
        tried = chances.map { $0.map { _ in 0 } }
        // Readers who told the same are counted together.
        var places: [ReportedOutcome: Int] = [:]
        var counted: [(outcome: ReportedOutcome, count: Double)] = []
        for outcome in outcomes {
            if let place = places[outcome] {
                counted[place].count += 1
            } else {
                places[outcome] = counted.count
                counted.append((outcome, 1))
            }
        }
        while rounds < Self.mostRounds {
            let score = renew(model, counted, trust)
            rounds += 1
            let gain = scores.last.map { score - $0 } ?? .infinity
            scores.append(score)
            if gain < Self.settled * max(1, abs(score)) { break }
        }
    }

    /// One round: shares the outcomes among the causes by the numbers so far, then counts them on top of the estimates.
    /// - Returns: the logarithm of the probability of outcomes and estimates before the round.
    private mutating func renew(
        _ model: DecisionModel, _ outcomes: [(outcome: ReportedOutcome, count: Double)], _ trust: Double
    ) -> Double {
        var causeCounts = model.causes.map { _ in 0.0 }
        var answerCounts = likelihood.map { $0.map { $0.map { _ in 0.0 } } }
        var workedCounts = chances.map { $0.map { _ in 0.0 } }
        var failedCounts = workedCounts
        var score = estimateScore(model, trust)
        for (outcome, count) in outcomes {
            let weights = self.weights(of: outcome, model)
            let total = weights.reduce(0, +)
            guard total > 0 else { continue }
            score += count * log(total)
            let share = weights.map { $0 / total * count }
            for cause in share.indices { causeCounts[cause] += share[cause] }
            for (question, reply) in outcome.evidence.allReplies {
                guard case .answer(let answer) = reply else { continue }
                for cause in share.indices { answerCounts[question][answer][cause] += share[cause] }
            }
            for (fix, attempt) in outcome.evidence.allAttempts where attempt == .failed {
                for (place, repair) in model.fixes[fix].repairs.enumerated() {
                    failedCounts[fix][place] += share[repair.cause]
                }
            }
            if let fix = outcome.worked {
                for (place, repair) in model.fixes[fix].repairs.enumerated() {
                    workedCounts[fix][place] += share[repair.cause]
                }
            }
        }
        let all = causeCounts.reduce(0, +) + trust
        readers = causeCounts
        prior = causeCounts.indices.map { (causeCounts[$0] + trust * model.prior[$0]) / all }
        for (place, question) in model.questions.enumerated() {
            for cause in model.causes.indices {
                let seen = answerCounts[place].reduce(0) { $0 + $1[cause] }
                answered[place][cause] = seen
                for answer in question.answers.indices {
                    let count = answerCounts[place][answer][cause] + trust * question.likelihood[answer][cause]
                    likelihood[place][answer][cause] = count / (seen + trust)
                }
            }
        }
        for (place, fix) in model.fixes.enumerated() {
            for (number, repair) in fix.repairs.enumerated() {
                let worked = workedCounts[place][number]
                let seen = worked + failedCounts[place][number]
                tried[place][number] = seen
                chances[place][number] = (worked + trust * repair.chance) / (seen + trust)
            }
        }
        return score
    }

    /// P(cause and outcome) for each cause, by the numbers so far.
    private func weights(of outcome: ReportedOutcome, _ model: DecisionModel) -> [Double] {
        var weights = prior
        for (question, reply) in outcome.evidence.allReplies {
            guard case .answer(let answer) = reply else { continue }
            for cause in weights.indices { weights[cause] *= likelihood[question][answer][cause] }
        }
        for (fix, attempt) in outcome.evidence.allAttempts where attempt == .failed {
            for (place, repair) in model.fixes[fix].repairs.enumerated() {
                weights[repair.cause] *= 1 - chances[fix][place]
            }
        }
        guard let fix = outcome.worked else { return weights }
        var works = weights.map { _ in 0.0 }
        for (place, repair) in model.fixes[fix].repairs.enumerated() {
            works[repair.cause] = weights[repair.cause] * chances[fix][place]
        }
        return works
    }

    /// Logarithm of the density of the numbers so far under the authors' estimates, a constant apart.
    private func estimateScore(_ model: DecisionModel, _ trust: Double) -> Double {
        var score = 0.0
        for cause in prior.indices { score += trust * model.prior[cause] * log(prior[cause]) }
        for (place, question) in model.questions.enumerated() {
            for (answer, row) in question.likelihood.enumerated() {
                for cause in row.indices { score += trust * row[cause] * log(likelihood[place][answer][cause]) }
            }
        }
        for (place, fix) in model.fixes.enumerated() {
            for (number, repair) in fix.repairs.enumerated() {
                score += trust * repair.chance * log(chances[place][number])
                score += trust * (1 - repair.chance) * log(1 - chances[place][number])
            }
        }
        return score
    }
}
