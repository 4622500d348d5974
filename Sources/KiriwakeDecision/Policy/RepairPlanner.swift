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
    /// By needed answer, the weight of those who would give it.
    private var held: [Double]
    /// As in `Situation`.
    private var flags: [Bool]
    /// Fixes that a sequence has not come to yet, in order.
    private var untried: [Int] = []

    init(_ tables: ModelTables) {
        self.tables = tables
        weights = Array(repeating: 0, count: tables.causes)
        success = Array(repeating: 0, count: tables.fixes)
        price = Array(repeating: 0, count: tables.fixes)
        possibility = Array(repeating: 1, count: tables.fixes)
        held = Array(repeating: 0, count: tables.neededAnswers.count)
        flags = Array(repeating: false, count: tables.fixes + tables.lookalikes.count)
    }

    /// Minutes to find out that a fix cannot be carried out.
    static let readingCost = 1.0
    /// Share of the weight below which the rest of a sequence is not worth computing.
    private static let negligible = 1e-3

    /// - Complexity: fixes × repairs to begin, and fixes for each place of the sequence.
    mutating func plan(_ situation: Situation) -> Plan {
        load(situation)
        let total = open(situation.evidence, told: nil)
        return walked(total)
    }

    /// The plan after one more answer, without making that situation.
    mutating func plan(_ situation: Situation, given answer: Int, to question: Int) -> Plan {
        load(situation)
        let likelihood = tables.model.questions[question].likelihood[answer]
        for cause in 0..<tables.causes { weights[cause] *= likelihood[cause] }
        for fix in tables.denied[question][answer] { flags[fix] = false }
        for place in tables.guardsAsked[question] { flags[tables.fixes + place] = true }
        return walked(open(situation.evidence, told: question))
    }

    private mutating func walked(_ total: Double) -> Plan {
        var first: Int?
        let cost = walk(total) { first = first ?? $0 }
        return Plan(first: first, weightedCost: cost)
    }

    /// The whole sequence, best first, of the fixes that may be offered in this very situation: a list shows all of them
    /// at once, so a guard must not rely on the failure of those before.
    mutating func sequence(_ situation: Situation) -> [Int] {
        let allowed = Set(feasible(situation))
        var order: [Int] = []
        _ = walk(begin(situation)) { order.append($0) }
        return order.filter(allowed.contains)
    }

    /// Fixes that may be offered now, by place, whether or not they are worth their cost.
    mutating func feasible(_ situation: Situation) -> [Int] {
        begin(situation)
        return (0..<tables.fixes).filter { flags[$0] && isAllowed($0) }
    }

    /// Probability that the reader can carry out a fix: what it needs and was not asked may be missing.
    mutating func possibility(of fix: Int, _ situation: Situation) -> Double {
        begin(situation)
        return possibility[fix]
    }

    /// Expected minutes that offering a fix takes, whatever comes of it.
    mutating func price(of fix: Int, _ situation: Situation) -> Double {
        begin(situation)
        return possibility[fix] * tables.cost[fix] + (1 - possibility[fix]) * Self.readingCost
    }

    /// Expected minutes of trying fixes in the order given, each until one works, and of ending unresolved.
    mutating func cost(ofTrying fixes: [Int], _ situation: Situation) -> Double {
        let total = begin(situation)
        guard total > 0 else { return 0 }
        var left = total
        var cost = 0.0
        for fix in fixes where flags[fix] {
            cost += left * price[fix]
            left -= fail(fix)
        }
        return (cost + left * tables.model.parameters.unresolved) / total
    }

    // MARK: The sequence

    private mutating func walk(_ total: Double, _ take: (Int) -> Void) -> Double {
        let unresolved = tables.model.parameters.unresolved
        let end = total * Self.negligible
        var left = total
        var cost = 0.0
        untried.removeAll(keepingCapacity: true)
        for fix in 0..<tables.fixes where flags[fix] { untried.append(fix) }
        while left > end {
            var best = -1
            // Below this ratio a fix is not worth its price against ending unresolved.
            var bestRatio = left / unresolved
            for place in untried.indices {
                let fix = untried[place]
                guard success[fix] > bestRatio * price[fix], isAllowed(fix) else { continue }
                best = place
                bestRatio = success[fix] / price[fix]
            }
            guard best >= 0 else { break }
            let fix = untried.remove(at: best)
            take(fix)
            cost += left * price[fix]
            left -= fail(fix)
        }
        return cost + left * unresolved
    }

    /// Sets the room up. - Returns: the weight of the situation.
    @discardableResult
    private mutating func begin(_ situation: Situation) -> Double {
        load(situation)
        return open(situation.evidence, told: nil)
    }

    private mutating func load(_ situation: Situation) {
        for cause in 0..<tables.causes { weights[cause] = situation.weights[cause] }
        for place in flags.indices { flags[place] = situation.flags[place] }
    }

    /// Computes chances and prices of the fixes that are open.
    /// - Parameter told: a question that has an answer beside those of the evidence.
    private mutating func open(_ evidence: Evidence, told: Int?) -> Double {
        var total = 0.0
        for weight in weights { total += weight }
        let possible = 1 - tables.model.parameters.impossible
        for fix in 0..<tables.fixes { possibility[fix] = possible }
        for place in held.indices {
            let needed = tables.neededAnswers[place]
            // What was answered denies a fix or does not; only what was not asked makes it uncertain.
            if needed.question == told || evidence.isAnswered(needed.question) {
                held[place] = total
                continue
            }
            let likelihood = tables.model.questions[needed.question].likelihood[needed.answer]
            var sum = 0.0
            for cause in 0..<tables.causes { sum += weights[cause] * likelihood[cause] }
            held[place] = sum
        }
        if total > 0 {
            for need in tables.needs where flags[need.fix] {
                var sum = 0.0
                for place in need.answers { sum += held[place] }
                possibility[need.fix] *= min(1, sum / total)
            }
        }
        for fix in 0..<tables.fixes where flags[fix] {
            price[fix] = possibility[fix] * tables.cost[fix] + (1 - possibility[fix]) * Self.readingCost
            success[fix] = chance(of: fix)
        }
        return total
    }

    private func chance(of fix: Int) -> Double {
        var sum = 0.0
        for place in tables.repairsOfFix[fix] {
            sum += weights[tables.repairs[place].cause] * tables.repairs[place].chance
        }
        return sum * possibility[fix]
    }

    /// Takes a fix that did not work out of the room, and lowers what it would have repaired.
    /// - Returns: the weight that it repairs.
    private mutating func fail(_ fix: Int) -> Double {
        flags[fix] = false
        var repaired = 0.0
        for place in tables.repairsOfFix[fix] {
            let repair = tables.repairs[place]
            let lost = weights[repair.cause] * possibility[fix] * repair.chance
            weights[repair.cause] -= lost
            repaired += lost
            for place in tables.fixesOfCause[repair.cause] {
                let other = tables.remedies[place]
                success[other.fix] -= lost * other.chance * possibility[other.fix]
            }
        }
        return repaired
    }

    // MARK: What may be offered

    /// Every look-alike that the fix does not help is much less likely than what it helps, and was asked about; and an
    /// irreversible fix waits while a reversible one has at least half its chance.
    private func isAllowed(_ fix: Int) -> Bool {
        let guards = tables.guardsOfFix[fix]
        if !guards.isEmpty {
            var helped = 0.0
            for place in tables.repairsOfFix[fix] { helped += weights[tables.repairs[place].cause] }
            let ratio = tables.model.parameters.guardRatio
            for place in guards
            where !flags[tables.fixes + place] || helped < ratio * weights[tables.lookalikes[place]] {
                return false
            }
        }
        guard tables.isIrreversible[fix] else { return true }
        return !(0..<tables.fixes).contains { other in
            flags[other] && !tables.isIrreversible[other] && success[other] * 2 >= success[fix] && isAllowed(other)
        }
    }
}
