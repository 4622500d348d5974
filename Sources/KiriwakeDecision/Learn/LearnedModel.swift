import Foundation
package import KiriwakeModel

/// Frequencies and strengths after readers' outcomes were counted on top of the authors' estimates.
///
/// Nobody reports the cause, so outcomes are shared among the causes by how well each explains them, repeatedly until
/// nothing changes: expectation maximisation (Dempster, Laird, Rubin 1977). An estimate counts as `trust` readers who
/// behaved just as it says (a Dirichlet prior; Spiegelhalter and Lauritzen 1990): as that many readers in all for the
/// frequencies, and as that many with the cause for each of its strengths.
package struct LearnedModel: Sendable {
    /// Values of one kind for each repair of each fix.
    package typealias PerRepair = Indexed<Fix, Indexed<DecisionModel.Fix.Repair, Double>>

    /// P(cause); adds up to 1.
    package private(set) var prior: Indexed<Cause, Double>
    /// P(answer | cause), including slips, as in `DecisionModel`.
    package private(set) var likelihood: Indexed<Question, PerAnswer<Indexed<Cause, Double>>>
    /// P(fix works | cause).
    package private(set) var chances: PerRepair
    /// Readers thought to have each cause; adds up to the number of outcomes.
    package private(set) var readers: Indexed<Cause, Double>
    /// Readers with each cause who answered a question.
    package private(set) var answered: Indexed<Question, Indexed<Cause, Double>>
    /// Readers with the cause who carried out a fix.
    package private(set) var tried: PerRepair
    /// Rounds until convergence.
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
        likelihood = model.questions.mapValues(\.likelihood)
        chances = model.fixes.mapValues { $0.repairs.mapValues(\.chance) }
        readers = model.causes.mapValues { _ in 0 }
        answered = model.questions.mapValues { _ in model.causes.mapValues { _ in 0 } }
        tried = chances.mapValues { $0.mapValues { _ in 0 } }
        // Equal outcomes are counted together.
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

    /// One round: shares the outcomes among the causes by the current numbers, then adds them to the estimates.
    /// - Returns: the logarithm of the probability of outcomes and estimates before the round.
    private mutating func renew(
        _ model: DecisionModel, _ outcomes: [(outcome: ReportedOutcome, count: Double)], _ trust: Double
    ) -> Double {
        var causeCounts = model.causes.mapValues { _ in 0.0 }
        var answerCounts = likelihood.mapValues { $0.mapValues { $0.mapValues { _ in 0.0 } } }
        var workedCounts = chances.mapValues { $0.mapValues { _ in 0.0 } }
        var failedCounts = workedCounts
        var score = estimateScore(model, trust)
        for (outcome, count) in outcomes {
            let weights = self.weights(of: outcome, model)
            let total = weights.reduce(0, +)
            guard total > 0 else { continue }
            score += count * log(total)
            let share = weights.mapValues { $0 / total * count }
            for cause in share.indices { causeCounts[cause] += share[cause] }
            for (question, answer) in model.answers(in: outcome.evidence) {
                for cause in share.indices { answerCounts[question][answer][cause] += share[cause] }
            }
            for (fix, attempt) in outcome.evidence.allAttempts where attempt == .failed {
                for (place, repair) in model.fixes[fix].repairs.indexed() {
                    failedCounts[fix][place] += share[repair.cause]
                }
            }
            if let fix = outcome.worked {
                for (place, repair) in model.fixes[fix].repairs.indexed() {
                    workedCounts[fix][place] += share[repair.cause]
                }
            }
        }
        let all = causeCounts.reduce(0, +) + trust
        readers = causeCounts
        for cause in prior.indices { prior[cause] = (causeCounts[cause] + trust * model.prior[cause]) / all }
        for (place, question) in model.questions.indexed() {
            for cause in model.causes.indices {
                let seen = answerCounts[place].reduce(0) { $0 + $1[cause] }
                answered[place][cause] = seen
                for answer in question.answers {
                    let count = answerCounts[place][answer][cause] + trust * question.likelihood[answer][cause]
                    likelihood[place][answer][cause] = count / (seen + trust)
                }
            }
        }
        for (place, fix) in model.fixes.indexed() {
            for (number, repair) in fix.repairs.indexed() {
                let worked = workedCounts[place][number]
                let seen = worked + failedCounts[place][number]
                tried[place][number] = seen
                chances[place][number] = (worked + trust * repair.chance) / (seen + trust)
            }
        }
        return score
    }

    /// P(cause and outcome) for each cause, by the current numbers.
    private func weights(of outcome: ReportedOutcome, _ model: DecisionModel) -> Indexed<Cause, Double> {
        var weights = prior
        for (question, answer) in model.answers(in: outcome.evidence) {
            for cause in weights.indices { weights[cause] *= likelihood[question][answer][cause] }
        }
        for (fix, attempt) in outcome.evidence.allAttempts where attempt == .failed {
            for (place, repair) in model.fixes[fix].repairs.indexed() {
                weights[repair.cause] *= 1 - chances[fix][place]
            }
        }
        guard let fix = outcome.worked else { return weights }
        var works = weights.mapValues { _ in 0.0 }
        for (place, repair) in model.fixes[fix].repairs.indexed() {
            works[repair.cause] = weights[repair.cause] * chances[fix][place]
        }
        return works
    }

    /// Logarithm of the density of the current numbers under the authors' estimates, up to a constant.
    private func estimateScore(_ model: DecisionModel, _ trust: Double) -> Double {
        var score = 0.0
        for cause in prior.indices { score += trust * model.prior[cause] * log(prior[cause]) }
        for (place, question) in model.questions.indexed() {
            for answer in question.answers {
                let row = question.likelihood[answer]
                for cause in row.indices { score += trust * row[cause] * log(likelihood[place][answer][cause]) }
            }
        }
        for (place, fix) in model.fixes.indexed() {
            for (number, repair) in fix.repairs.indexed() {
                score += trust * repair.chance * log(chances[place][number])
                score += trust * (1 - repair.chance) * log(1 - chances[place][number])
            }
        }
        return score
    }
}
