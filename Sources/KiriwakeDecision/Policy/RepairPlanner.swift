/// Finds the order in which to try fixes when nothing more is asked, and what it costs.
///
/// Fixes go by probability over cost, which is optimal for independent single-fault repairs (Heckerman, Breese,
/// Rommelse 1995); after each failure the weights are renewed, since several fixes can repair one cause. A fix that is
/// not worth its cost against ending unresolved is left out. Guards, needs and the rule for irreversible fixes hold at
/// every place of the sequence.
struct RepairPlanner {
    struct Plan {
        /// First fix, or nil when handing over is best.
        let first: Int?
        /// Expected cost in minutes times the weight of the situation.
        let weightedCost: Double
    }

    private let tables: ModelTables
    // Room for one plan, kept from one to the next.
    private var weights: [Double]
    private var success: [Double]
    private var price: [Double]
    private var possibility: [Double]
    private var open: [Bool]

    init(_ tables: ModelTables) {
        self.tables = tables
        weights = Array(repeating: 0, count: tables.causes)
        success = Array(repeating: 0, count: tables.fixes)
        price = Array(repeating: 0, count: tables.fixes)
        possibility = Array(repeating: 1, count: tables.fixes)
        open = Array(repeating: false, count: tables.fixes)
    }

    /// Minutes to find out that a fix cannot be carried out.
    private static let readingCost = 1.0
    /// Share of the weight below which the rest of a sequence is not worth computing.
    private static let negligible = 1e-3

    /// - Complexity: fixes × repairs to begin, and fixes for each place of the sequence.
    mutating func plan(_ situation: Situation) -> Plan {
        var first: Int?
        let cost = walk(situation, limit: tables.fixes) { first = first ?? $0 }
        return Plan(first: first, weightedCost: cost)
    }

    /// The whole sequence, best first, of the fixes that may be offered in this very situation: a list shows all of them
    /// at once, so a guard must not rely on the failure of those before.
    mutating func sequence(_ situation: Situation) -> [Int] {
        let allowed = Set(feasible(situation))
        var order: [Int] = []
        _ = walk(situation, limit: tables.fixes) { order.append($0) }
        return order.filter(allowed.contains)
    }

    /// Fixes that may be offered now, by place, whether or not they are worth their cost.
    mutating func feasible(_ situation: Situation) -> [Int] {
        begin(situation)
        return open.indices.filter { open[$0] && isAllowed($0, situation) }
    }

    /// Probability that the reader can carry out a fix: what it needs and was not asked may be missing.
    mutating func possibility(of fix: Int, _ situation: Situation) -> Double {
        begin(situation)
        return possibility[fix]
    }

    // MARK: The sequence

    private mutating func walk(_ situation: Situation, limit: Int, _ take: (Int) -> Void) -> Double {
        var left = begin(situation)
        let end = left * Self.negligible
        let unresolved = tables.model.parameters.unresolved
        var cost = 0.0
        var taken = 0
        while taken < limit, left > end {
            var best = -1
            var bestRatio = 0.0
            for fix in 0..<tables.fixes where open[fix] && success[fix] > bestRatio * price[fix] {
                guard isAllowed(fix, situation) else { continue }
                best = fix
                bestRatio = success[fix] / price[fix]
            }
            guard best >= 0, success[best] * unresolved > price[best] * left else { break }
            take(best)
            cost += left * price[best]
            fail(best)
            left = weights.reduce(0, +)
            taken += 1
        }
        return cost + left * unresolved
    }

    /// Sets the room up. - Returns: the weight of the situation.
    @discardableResult
    private mutating func begin(_ situation: Situation) -> Double {
        let model = tables.model
        var total = 0.0
        for cause in 0..<tables.causes {
            weights[cause] = situation.weights[cause]
            total += weights[cause]
        }
        for fix in 0..<tables.fixes {
            open[fix] = situation.open[fix]
            possibility[fix] = 1 - model.parameters.impossible
        }
        for need in tables.needs where open[need.fix] && !situation.answered[need.question] {
            var held = 0.0
            for answer in need.answers {
                let likelihood = model.questions[need.question].likelihood[answer]
                for cause in 0..<tables.causes { held += weights[cause] * likelihood[cause] }
            }
            if total > 0 { possibility[need.fix] *= min(1, held / total) }
        }
        for fix in 0..<tables.fixes where open[fix] {
            price[fix] = possibility[fix] * model.fixes[fix].cost + (1 - possibility[fix]) * Self.readingCost
            success[fix] = chance(of: fix)
        }
        return total
    }

    private func chance(of fix: Int) -> Double {
        var sum = 0.0
        for repair in tables.model.fixes[fix].repairs { sum += weights[repair.cause] * repair.chance }
        return sum * possibility[fix]
    }

    /// Takes a fix that did not work out of the room, and lowers what it would have repaired.
    private mutating func fail(_ fix: Int) {
        open[fix] = false
        for repair in tables.model.fixes[fix].repairs {
            weights[repair.cause] *= 1 - possibility[fix] * repair.chance
        }
        for repair in tables.model.fixes[fix].repairs {
            for other in tables.fixesOfCause[repair.cause] where open[other] { success[other] = chance(of: other) }
        }
    }

    // MARK: What may be offered

    /// Every look-alike that the fix does not help is much less likely than what it helps, and was asked about; and an
    /// irreversible fix waits while a reversible one has at least half its chance.
    private func isAllowed(_ fix: Int, _ situation: Situation) -> Bool {
        let guards = tables.guardsOfFix[fix]
        if !guards.isEmpty {
            var helped = 0.0
            for repair in tables.model.fixes[fix].repairs { helped += weights[repair.cause] }
            let ratio = tables.model.parameters.guardRatio
            for place in guards
            where !situation.asked[place] || helped < ratio * weights[tables.guards[place].lookalike] {
                return false
            }
        }
        guard tables.model.fixes[fix].isIrreversible else { return true }
        return !open.indices.contains { other in
            open[other] && !tables.model.fixes[other].isIrreversible && success[other] * 2 >= success[fix]
                && isAllowed(other, situation)
        }
    }
}
