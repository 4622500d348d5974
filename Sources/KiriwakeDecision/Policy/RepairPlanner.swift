import KiriwakeModel

/// Finds the order in which to try fixes when nothing more is asked, and what it costs.
///
/// Fixes go by probability over cost, which is optimal for independent single-fault repairs (Heckerman, Breese,
/// Rommelse 1995); after each failure the weights are recomputed, since several fixes can repair one cause. A fix that
/// costs more than ending unresolved is left out. Guards, needs, questions that come first and the rule for irreversible
/// fixes hold at every step of the sequence.
struct RepairPlanner {
    struct Plan {
        /// First fix, or nil when handing over is best.
        let first: Place<Fix>?
        /// Expected cost in minutes times the weight of the situation.
        let weightedCost: Double
    }

    private let tables: ModelTables
    // Buffers for one plan, reused by the next.
    private var weights: Indexed<Cause, Double>
    private var success: Indexed<Fix, Double>
    private var price: Indexed<Fix, Double>
    private var possibility: Indexed<Fix, Double>
    /// The weight of those who would give a needed answer.
    private var holding: Indexed<ModelTables.NeededAnswer, Double>
    // As in `Situation`.
    private var isOpen: Indexed<Fix, Bool>
    private var isAsked: Indexed<ModelTables.Guard, Bool>
    private var isWaiting: Indexed<Fix, Bool>
    /// Whether a needed answer can no longer change what is possible.
    private var isCertain: Indexed<Question, Bool>
    /// Fixes that the sequence has not reached yet, in order.
    private var untried: [Place<Fix>] = []

    init(_ tables: ModelTables) {
        self.tables = tables
        weights = Indexed(repeating: 0, count: tables.causes.count)
        success = Indexed(repeating: 0, count: tables.fixes.count)
        price = Indexed(repeating: 0, count: tables.fixes.count)
        possibility = Indexed(repeating: 1, count: tables.fixes.count)
        holding = Indexed(repeating: 0, count: tables.neededAnswers.count)
        isOpen = Indexed(repeating: false, count: tables.fixes.count)
        isAsked = Indexed(repeating: false, count: tables.lookalikes.count)
        isWaiting = Indexed(repeating: false, count: tables.fixes.count)
        isCertain = Indexed(repeating: false, count: tables.model.questions.count)
    }

    /// Share of the weight below which the rest of a sequence is not worth computing.
    private static let negligible = 1e-3

    /// - Complexity: fixes × repairs to begin, and fixes for each step of the sequence.
    mutating func plan(_ situation: Situation) -> Plan {
        load(situation)
        let total = open(situation.evidence, answered: nil)
        return planned(total)
    }

    /// The plan after one more answer, without making that situation.
    mutating func plan(_ situation: Situation, given answer: Answer, to question: Place<Question>) -> Plan {
        load(situation)
        let likelihood = tables.model.questions[question].likelihood[answer]
        for cause in tables.causes { weights[cause] *= likelihood[cause] }
        for fix in tables.denied[question][answer] { isOpen[fix] = false }
        for rule in tables.guardsAsked[question] { isAsked[rule] = true }
        for fix in tables.askingFirst {
            isWaiting[fix] = tables.model.mustAskFirst(fix) {
                $0 == question ? .answer(answer) : situation.evidence.reply(to: $0)
            }
        }
        return planned(open(situation.evidence, answered: question))
    }

    private mutating func planned(_ total: Double) -> Plan {
        var first: Place<Fix>?
        let cost = walk(total) { first = first ?? $0 }
        return Plan(first: first, weightedCost: cost)
    }

    /// The whole sequence, best first, of the fixes that may be offered in this situation: a list shows all of them
    /// at once, so a guard must not rely on the failure of those before.
    mutating func sequence(_ situation: Situation) -> [Place<Fix>] {
        let allowed = Set(feasible(situation))
        var order: [Place<Fix>] = []
        _ = walk(begin(situation)) { order.append($0) }
        return order.filter(allowed.contains)
    }

    /// Fixes that may be offered now, whether or not they are worth their cost.
    mutating func feasible(_ situation: Situation) -> [Place<Fix>] {
        begin(situation)
        return tables.fixes.filter { isOpen[$0] && isAllowed($0) }
    }

    /// Probability that the reader can carry out a fix: a need that was not asked about may be missing.
    mutating func possibility(of fix: Place<Fix>, _ situation: Situation) -> Double {
        begin(situation)
        return possibility[fix]
    }

    /// Expected minutes that offering a fix takes, whatever comes of it.
    mutating func price(of fix: Place<Fix>, _ situation: Situation) -> Double {
        begin(situation)
        return tables.price(of: fix, possible: possibility[fix])
    }

    /// Expected minutes of trying fixes in the order given, each until one works, and of ending unresolved.
    mutating func cost(ofTrying fixes: [Place<Fix>], _ situation: Situation) -> Double {
        let total = begin(situation)
        guard total > 0 else { return 0 }
        var left = total
        var cost = 0.0
        for fix in fixes where isOpen[fix] {
            cost += left * price[fix]
            left -= fail(fix)
        }
        return (cost + left * tables.model.parameters.unresolved) / total
    }

    // MARK: The sequence

    private mutating func walk(_ total: Double, _ take: (Place<Fix>) -> Void) -> Double {
        let unresolved = tables.model.parameters.unresolved
        let end = total * Self.negligible
        var left = total
        var cost = 0.0
        untried.removeAll(keepingCapacity: true)
        for fix in tables.fixes where isOpen[fix] { untried.append(fix) }
        while left > end {
            var best: Int?
            // Below this ratio a fix costs more than ending unresolved.
            var bestRatio = left / unresolved
            for (number, fix) in untried.enumerated() {
                guard success[fix] > bestRatio * price[fix], isAllowed(fix) else { continue }
                best = number
                bestRatio = success[fix] / price[fix]
            }
            guard let best else { break }
            let fix = untried.remove(at: best)
            take(fix)
            cost += left * price[fix]
            left -= fail(fix)
        }
        return cost + left * unresolved
    }

    /// Fills the buffers. - Returns: the weight of the situation.
    @discardableResult
    private mutating func begin(_ situation: Situation) -> Double {
        load(situation)
        return open(situation.evidence, answered: nil)
    }

    private mutating func load(_ situation: Situation) {
        for cause in tables.causes { weights[cause] = situation.weights[cause] }
        for fix in tables.fixes { isOpen[fix] = situation.isOpen[fix] }
        for rule in isAsked.indices { isAsked[rule] = situation.isAsked[rule] }
        for fix in tables.askingFirst { isWaiting[fix] = situation.isWaiting[fix] }
    }

    /// Computes chances and prices of the fixes that are open.
    /// - Parameter answered: a question that has an answer beside those of the evidence.
    private mutating func open(_ evidence: Evidence, answered: Place<Question>?) -> Double {
        var total = 0.0
        for weight in weights { total += weight }
        let possible = 1 - tables.model.parameters.impossible
        for fix in tables.fixes { possibility[fix] = possible }
        // An answered question either denies the fix or does not, and one that cannot apply denies nothing; only those
        // still to be asked leave it uncertain.
        for question in tables.neededQuestions {
            isCertain[question] =
                question == answered || evidence.isAnswered(question)
                || !tables.model.mayApply(question, evidence.reply)
        }
        for answer in holding.indices {
            let needed = tables.neededAnswers[answer]
            if isCertain[needed.question] {
                holding[answer] = total
                continue
            }
            let likelihood = tables.model.questions[needed.question].likelihood[needed.answer]
            var sum = 0.0
            for cause in tables.causes { sum += weights[cause] * likelihood[cause] }
            holding[answer] = sum
        }
        if total > 0 {
            for need in tables.needs where isOpen[need.fix] {
                var sum = 0.0
                for answer in need.answers { sum += holding[answer] }
                possibility[need.fix] *= min(1, sum / total)
            }
        }
        for fix in tables.fixes where isOpen[fix] {
            price[fix] = tables.price(of: fix, possible: possibility[fix])
            success[fix] = chance(of: fix)
        }
        return total
    }

    private func chance(of fix: Place<Fix>) -> Double {
        var sum = 0.0
        for place in tables.repairsOfFix[fix] {
            sum += weights[tables.repairs[place].cause] * tables.repairs[place].chance
        }
        return sum * possibility[fix]
    }

    /// Removes a fix that did not work from the buffers, and lowers the weights of what it would have repaired.
    /// - Returns: the weight that it repairs.
    private mutating func fail(_ fix: Place<Fix>) -> Double {
        isOpen[fix] = false
        var repaired = 0.0
        for place in tables.repairsOfFix[fix] {
            let repair = tables.repairs[place]
            let lost = weights[repair.cause] * possibility[fix] * repair.chance
            weights[repair.cause] -= lost
            repaired += lost
            for remedy in tables.remediesOfCause[repair.cause] {
                let other = tables.remedies[remedy]
                success[other.fix] -= lost * other.chance * possibility[other.fix]
            }
        }
        return repaired
    }

    // MARK: What may be offered

    /// What must be asked first was asked, and the cause is hardly one that no article describes; every look-alike that
    /// the fix does not help is much less likely than what it helps, and was asked about; and an irreversible fix waits
    /// while a reversible one has a good share of its chance.
    private func isAllowed(_ fix: Place<Fix>) -> Bool {
        if isWaiting[fix] { return false }
        let guards = tables.guardsOfFix[fix]
        let needsKnownCause = tables.needsKnownCause[fix]
        if !guards.isEmpty || needsKnownCause {
            var helped = 0.0
            for place in tables.repairsOfFix[fix] { helped += weights[tables.repairs[place].cause] }
            let parameters = tables.model.parameters
            for rule in guards where !isAsked[rule] || helped < parameters.guardRatio * weights[tables.lookalikes[rule]]
            {
                return false
            }
            if needsKnownCause, let unwritten = tables.model.somethingElse,
                helped < parameters.somethingElseRatio * weights[unwritten]
            {
                return false
            }
        }
        guard tables.isIrreversible[fix] else { return true }
        let enough = tables.model.parameters.reversibleShare * success[fix]
        return !tables.fixes.contains { other in
            isOpen[other] && !tables.isIrreversible[other] && success[other] >= enough && isAllowed(other)
        }
    }
}
