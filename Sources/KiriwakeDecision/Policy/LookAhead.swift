import Foundation
import KiriwakeModel

/// Chooses the next step in a state: the fix or the question from which the path to the end has the least expected
/// cost.
///
/// A search with bounds, deepened step by step. The cost of a state is exact where the search reached every end;
/// elsewhere it is taken to be the cost of the best sequence of fixes, which is an upper bound except for its handling
/// of guards. The lower bound is the cost if the cause were known. An action whose lower bound is no better than the
/// best so far is pruned.
struct LookAhead {
    private struct Found {
        var cost: Double
        var step: Policy.Step
        /// Whether every path was followed to its end, so that no deeper search can find better.
        var isExact: Bool
        /// Whether some actions were not examined, because there were too many. A deeper search would not be worth its
        /// time then.
        var leavesOut = false
    }

    private let tables: ModelTables
    private var planner: RepairPlanner
    /// States that were searched to the end: cost in minutes, and step.
    private var solved: [Evidence: (cost: Double, step: Policy.Step)] = [:]
    /// Plans that searches deeper than one step may still make, in all.
    private var budget: Int
    /// Plans that the search under way may still make.
    private var plansLeft = Int.max

    /// Most actions examined in one state; the others are too uninformative to be worth it.
    static let width = 10
    /// Plans for searches deeper than one step. Each state searched may use half of what is left, so that the first
    /// ones, which matter most, get most of it.
    static let plans = 100_000
    /// Minutes added to the cost of each question where they are ranked, so that one that is free to answer is not asked
    /// for the little it tells.
    private static let interruption = 0.5
    /// Causes less likely than this count for nothing where questions are ranked.
    private static let negligible = 1e-4

    /// - Parameter plans: 0 looks ahead one step only.
    init(_ tables: ModelTables, plans: Int) {
        self.tables = tables
        planner = RepairPlanner(tables)
        budget = plans
    }

    /// - Complexity: of one step: questions × answers × causes, and a plan for each answer of the best questions. Of
    ///   deeper steps: what is left of the budget of plans.
    mutating func choose(_ evidence: Evidence) -> Policy.Step {
        let situation = Situation(tables, evidence)
        guard situation.total > 0 else { return .handOver }
        var found = search(situation, depth: 1)
        let share = budget / 2
        var depth = 2
        plansLeft = share
        while !found.isExact, !found.leavesOut {
            let deeper = search(situation, depth: depth)
            // A search that ran out of plans knows less than the one before.
            guard plansLeft > 0 else { break }
            found = deeper
            depth += 1
        }
        budget -= share - max(0, plansLeft)
        plansLeft = .max
        return found.step
    }

    /// Minutes between the best sequence of fixes and knowing the cause: what questions can save at most.
    mutating func stake(_ evidence: Evidence) -> Double {
        let situation = Situation(tables, evidence)
        guard situation.total > 0 else { return 0 }
        return (planner.plan(situation).weightedCost - hope(situation.weights)) / situation.total
    }

    /// Every action examined, with its cost to the end, the cheapest first.
    mutating func options(_ evidence: Evidence) -> [Advice.Option] {
        let situation = Situation(tables, evidence)
        guard situation.total > 0 else { return [Advice.Option(step: .handOver, expectedCost: 0)] }
        let plan = planner.plan(situation)
        let actions = self.actions(situation, plan.first, planner.feasible(situation)).taken
        let options =
            actions.compactMap { action in
                cost(of: action, situation, plan, depth: 1, below: .infinity).map {
                    Advice.Option(step: action, expectedCost: $0.cost / situation.total)
                }
            } + [Advice.Option(step: .handOver, expectedCost: tables.model.parameters.unresolved)]
        return options.enumerated().sorted {
            ($0.element.expectedCost, $0.offset) < ($1.element.expectedCost, $1.offset)
        }
        .map(\.element)
    }

    /// The fix to begin with when nothing more is asked.
    mutating func firstFix(_ evidence: Evidence) -> Place<Fix>? { planner.plan(Situation(tables, evidence)).first }

    mutating func sequence(_ evidence: Evidence) -> [Place<Fix>] { planner.sequence(Situation(tables, evidence)) }

    mutating func possibility(of fix: Place<Fix>, _ evidence: Evidence) -> Double {
        planner.possibility(of: fix, Situation(tables, evidence))
    }

    // MARK: The search

    private mutating func search(_ situation: Situation, depth: Int) -> Found {
        let total = situation.total
        let unresolved = tables.model.parameters.unresolved
        if let known = solved[situation.evidence] {
            return Found(cost: known.cost * total, step: known.step, isExact: true)
        }
        guard situation.isOpen.contains(true) else {
            return Found(cost: unresolved * total, step: .handOver, isExact: true)
        }
        let plan = planner.plan(situation)
        plansLeft -= 1
        if depth == 0 || plansLeft <= 0 {
            return Found(
                cost: plan.weightedCost, step: plan.first.map(Policy.Step.attempt) ?? .handOver, isExact: false)
        }
        let feasible = planner.feasible(situation)
        var found = Found(cost: unresolved * total, step: .handOver, isExact: true)
        let actions = self.actions(situation, plan.first, feasible)
        for action in actions.taken {
            let cost = self.cost(of: action, situation, plan, depth: depth, below: found.cost)
            guard let cost else { continue }
            if !cost.isExact { found.isExact = false }
            if cost.cost < found.cost - 1e-9 * total {
                found.cost = cost.cost
                found.step = action
            }
        }
        if actions.leftOut {
            found.isExact = false
            found.leavesOut = true
        }
        if found.isExact { solved[situation.evidence] = (found.cost / total, found.step) }
        return found
    }

    /// - Returns: nil when the action is certain to cost no less than what is known already.
    private mutating func cost(
        of action: Policy.Step, _ situation: Situation, _ plan: RepairPlanner.Plan, depth: Int, below limit: Double
    ) -> (cost: Double, isExact: Bool)? {
        switch action {
        case .ask(let question): cost(ofAsking: question, situation, plan, depth: depth, below: limit)
        case .attempt(let fix): cost(ofTrying: fix, situation, depth: depth, below: limit)
        case .list, .handOver: nil
        }
    }

    private mutating func cost(
        ofAsking place: Place<Question>, _ situation: Situation, _ plan: RepairPlanner.Plan, depth: Int,
        below limit: Double
    ) -> (cost: Double, isExact: Bool)? {
        let question = tables.model.questions[place]
        let notSure = question.notSure
        var cost = question.cost * situation.total + hope(situation.weights)
        var isExact = true
        for answer in question.answers {
            guard cost < limit else { return nil }
            let likelihood = question.likelihood[answer]
            var hoped = 0.0
            for cause in tables.causes {
                hoped += situation.weights[cause] * likelihood[cause] * tables.hope[cause]
            }
            let after: Double
            if depth == 1 {
                after = planner.plan(situation, given: answer, to: place).weightedCost
                plansLeft -= 1
                isExact = false
            } else {
                let found = search(situation.given(answer, to: place, tables), depth: depth - 1)
                after = found.cost
                isExact = isExact && found.isExact
            }
            cost += (1 - notSure) * (after - hoped)
        }
        guard cost < limit else { return nil }
        // An unsure reader's belief is unchanged; only the question is used up.
        guard depth > 1 else { return (cost + notSure * (plan.weightedCost - hope(situation.weights)), false) }
        let unsure = search(situation.notSure(of: place, tables), depth: depth - 1)
        cost += notSure * (unsure.cost - hope(situation.weights))
        return (cost, isExact && unsure.isExact)
    }

    private mutating func cost(
        ofTrying fix: Place<Fix>, _ situation: Situation, depth: Int, below limit: Double
    ) -> (cost: Double, isExact: Bool)? {
        let possible = planner.possibility(of: fix, situation)
        let price = tables.price(of: fix, possible: possible)
        let failed = situation.failed(fix, tables)
        var cost = price * situation.total + possible * hope(failed.weights) + (1 - possible) * hope(situation.weights)
        guard cost < limit else { return nil }
        let afterFailure = search(failed, depth: depth - 1)
        cost += possible * (afterFailure.cost - hope(failed.weights))
        guard cost < limit else { return nil }
        let afterImpossible = search(situation.impossible(fix, tables), depth: depth - 1)
        cost += (1 - possible) * (afterImpossible.cost - hope(situation.weights))
        return (cost, afterFailure.isExact && afterImpossible.isExact)
    }

    private func hope(_ weights: Indexed<Cause, Double>) -> Double {
        var sum = 0.0
        for cause in tables.causes { sum += weights[cause] * tables.hope[cause] }
        return sum
    }

    // MARK: Candidates

    /// The question that a fix without effect leads to; else the first fix of the best sequence, then questions by their
    /// information, then the other fixes.
    private mutating func actions(
        _ situation: Situation, _ first: Place<Fix>?, _ feasible: [Place<Fix>]
    ) -> (taken: [Policy.Step], leftOut: Bool) {
        if let question = tables.model.followUp(situation.evidence) { return ([.ask(question)], false) }
        let questions = promising(situation)
        let others = feasible.filter { $0 != first }
        let fixes = (first.map { [Policy.Step.attempt($0)] } ?? [])
        if questions.count + feasible.count <= Self.width {
            return (fixes + questions.map(Policy.Step.ask) + others.map(Policy.Step.attempt), false)
        }
        return (fixes + questions.prefix(Self.width).map(Policy.Step.ask), true)
    }

    /// Unasked questions by their information about the cause, in nats per minute.
    private func promising(_ situation: Situation) -> [Place<Question>] {
        let beliefs = situation.weights.mapValues { $0 / situation.total }
        let model = tables.model
        let scored = model.questions.indices.filter { model.isOpen($0, situation.evidence) }.map { place in
            (
                place: place,
                score: information(place, beliefs) / (tables.model.questions[place].cost + Self.interruption)
            )
        }
        return scored.sorted { (-$0.score, $0.place) < (-$1.score, $1.place) }.map(\.place)
    }

    /// Mutual information between the question's answer and the cause, in nats.
    private func information(_ place: Place<Question>, _ beliefs: Indexed<Cause, Double>) -> Double {
        var information = 0.0
        for row in tables.model.questions[place].likelihood {
            var marginal = 0.0
            for cause in beliefs.indices { marginal += beliefs[cause] * row[cause] }
            guard marginal > 0 else { continue }
            for cause in beliefs.indices where beliefs[cause] > Self.negligible {
                information += beliefs[cause] * row[cause] * log(row[cause] / marginal)
            }
        }
        return information
    }
}
