/// The best order to try fixes in when nothing more is asked, and what it costs.
///
/// Fixes go by probability over cost, which is optimal for independent single-fix repairs (Heckerman, Breese,
/// Rommelse 1995); after each failure the belief is renewed, since several fixes can repair one cause. A fix that is not
/// worth its cost against ending unresolved is left out.
struct RepairSequence {
    let fixes: [Int]
    /// Expected cost of repair in minutes, ending unresolved included.
    let expectedCost: Double

    /// - Parameter limit: fixes at most; the rest of the probability ends unresolved.
    /// - Complexity: limit × fixes × repairs of a fix.
    init(_ model: DecisionModel, _ evidence: Evidence, _ belief: Belief, limit: Int = 12) {
        let feasibility = Feasibility(model: model)
        var evidence = evidence
        var belief = belief
        var reached = 1.0
        var cost = 0.0
        var order: [Int] = []
        while order.count < limit, reached > 1e-4 {
            var best: (fix: Int, ratio: Double, success: Double, cost: Double, possibility: Double)?
            for fix in feasibility.fixes(evidence, belief) {
                let possibility = feasibility.possibility(fix, evidence, belief)
                let success = possibility * belief.probability(ofSuccess: model.fixes[fix])
                let price = possibility * model.fixes[fix].cost + (1 - possibility) * Self.readingCost
                let ratio = success / price
                if ratio > (best?.ratio ?? 0) { best = (fix, ratio, success, price, possibility) }
            }
            guard let best, best.success * model.parameters.unresolved > best.cost else { break }
            order.append(best.fix)
            cost += reached * best.cost
            reached *= 1 - best.success
            var weights = belief.probabilities
            for repair in model.fixes[best.fix].repairs { weights[repair.cause] *= 1 - best.possibility * repair.chance }
            belief = Belief(weights: weights)
            evidence = evidence.adding(.failed, of: best.fix)
        }
        fixes = order
        expectedCost = cost + reached * model.parameters.unresolved
    }

    /// Minutes to find out that a fix cannot be carried out.
    private static let readingCost = 1.0
}
