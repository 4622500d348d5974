import HeapModule
import KiriwakeCore
import KiriwakeModel

/// Expands states, those first whose expansion matters most, until the budget is used.
package struct PolicyCompiler: Sendable {
    private let model: DecisionModel
    private let maxStates: Int
    private let plans: Int

    /// - Parameter maxStates: states that the policy may have, at least 1.
    package init(model: DecisionModel, maxStates: Int) {
        self.init(model: model, maxStates: maxStates, plans: LookAhead.plans)
    }

    /// - Parameter plans: as in `LookAhead`; 0 looks ahead one step only.
    init(model: DecisionModel, maxStates: Int, plans: Int) {
        self.model = model
        self.maxStates = max(1, maxStates)
        self.plans = plans
    }

    /// Compiles the policy for a beginning without evidence and for the entries given.
    ///
    /// A state is its set of evidence, so paths that meet share what follows. A state whose branches no longer fit the
    /// budget lists its fixes in order instead.
    /// - Parameter entries: evidence that readers may arrive with, such as one answer chosen on another page.
    /// - Complexity: states × questions × answers × cost of a repair sequence.
    package func compile(entries: [Evidence] = []) -> Policy {
        let greedy = compile(entries, plans: 0)
        // Deeper searches in many states of a large model cost seconds and saved half a percent of the minutes on the
        // shipped content; in small models they come within a fraction of a percent of the optimal policy.
        guard plans > 0, model.questions.count + model.fixes.count <= LookAhead.width else { return greedy }
        let deep = compile(entries, plans: plans)
        // A search that is cut short may choose worse than no search at all.
        let cost = { PolicyReport($0, model).expectedCost }
        return cost(deep) < cost(greedy) * (1 - 1e-9) ? deep : greedy
    }

    private func compile(_ entries: [Evidence], plans: Int) -> Policy {
        let tables = ModelTables(model)
        var draft = Draft(tables, maxStates: maxStates, plans: plans)
        draft.expandHardestPath()
        draft.add(entries)
        while let place = draft.next() { draft.expand(place) }
        return Policy(states: draft.finished(tables))
    }
}

/// A policy under construction.
private struct Draft {
    private struct Waiting: Comparable {
        let worth: Double
        let reach: Double
        let place: Place<Policy.State>

        static func < (left: Waiting, right: Waiting) -> Bool {
            left.worth == right.worth ? left.place > right.place : left.worth < right.worth
        }
    }

    /// Share of readers assumed to arrive at an entry, all entries together, besides those who begin at the first
    /// state.
    private static let entryShare = 0.3
    /// Minutes that being led step by step is worth to a reader, beside what the steps themselves save.
    private static let guidance = 30.0
    /// How many times more it is worth to guide a reader who would otherwise be left between look-alikes.
    private static let undecided = 20.0
    /// Share of readers whom a guarded fix helps from which it would help more than not.
    private static let most = 0.5

    private let model: DecisionModel
    private let maxStates: Int
    private var lookAhead: LookAhead
    private var evidence: Indexed<Policy.State, Evidence> = []
    private var beliefs: Indexed<Policy.State, Belief> = []
    private var reach: Indexed<Policy.State, Double> = []
    /// What being led from a state is worth: the minutes that it can save at most, and guidance itself.
    private var stakes: Indexed<Policy.State, Double> = []
    private var steps: Indexed<Policy.State, Policy.Step?> = []
    private var branches: Indexed<Policy.State, [Policy.Branch]> = []
    private var places: [Evidence: Place<Policy.State>] = [:]
    private var waiting = Heap<Waiting>()

    init(_ tables: ModelTables, maxStates: Int, plans: Int) {
        model = tables.model
        self.maxStates = maxStates
        lookAhead = LookAhead(tables, plans: plans)
        let nothing = Evidence(model)
        let root = place(of: nothing)
        arrive(at: root, with: 1)
    }

    /// Expands the path of a reader who answers "not sure" throughout and whom no fix helps, until nothing more is
    /// asked. Few readers take this path, but those who do must be guided.
    mutating func expandHardestPath() {
        Policy.walk { place in
            if steps[place] == nil { expand(place) }
            return branches[place].first { $0.outcome == .notSure || $0.outcome == .failed }?.target
        }
    }

    mutating func add(_ entries: [Evidence]) {
        for entry in entries where places[entry] == nil && evidence.count < maxStates {
            let place = place(of: entry)
            arrive(at: place, with: Self.entryShare / Double(entries.count))
        }
    }

    /// The state whose expansion can save the most minutes, weighted by how many readers get there.
    mutating func next() -> Place<Policy.State>? {
        while let top = waiting.popMax() {
            // A state is put in again whenever it becomes likelier; only its last entry counts.
            if steps[top.place] == nil, top.reach == reach[top.place] { return top.place }
        }
        return nil
    }

    mutating func expand(_ place: Place<Policy.State>) {
        // With no room left, a choice can be followed only if all its branches happen to exist already.
        guard evidence.count < maxStates, !model.isLost(evidence[place]) else { return list(place) }
        switch lookAhead.choose(evidence[place]) {
        case .list, .handOver: steps[place] = .handOver
        case let step: follow(step, from: place)
        }
    }

    /// Whether a guarded fix would help more readers than not, and a question that tells its cause from a look-alike is
    /// still to be asked: a list here would leave a reader between the two.
    private func isUndecided(_ evidence: Evidence, _ belief: Belief) -> Bool {
        model.fixes.contains { fix in
            guard !fix.guards.isEmpty,
                fix.repairs.reduce(0, { $0 + belief.probabilities[$1.cause] }) >= Self.most
            else { return false }
            return fix.guards.contains { rule in
                !rule.tellApart.contains(where: evidence.isAnswered)
                    && rule.tellApart.contains { model.isOpen($0, evidence) }
            }
        }
    }

    /// - Parameter tables: of the model.
    func finished(_ tables: ModelTables) -> Indexed<Policy.State, Policy.State> {
        // Where the pages end, the step beyond them is worked out for each state on its own.
        let states = Array(evidence.indices)
        return Indexed(
            states.parallelMap(jobs: Machine.processorCount) { place in
                let step = steps[place] ?? .handOver
                return Policy.State(
                    evidence: evidence[place], belief: beliefs[place], step: step, branches: branches[place],
                    reach: reach[place], beyond: beyond(place, step, tables))
            })
    }

    private func maySpeakOfCause(_ belief: Belief) -> Bool {
        guard let cause = belief.leading, model.isDescribed(cause) else { return false }
        return belief.probabilities[cause] >= model.parameters.namedFrom
    }

    private func beyond(_ place: Place<Policy.State>, _ step: Policy.Step, _ tables: ModelTables) -> Policy.Step? {
        let isLost = model.isLost(evidence[place])
        switch step {
        case .ask, .attempt: return nil
        case .list(let fixes) where isLost: return .attempt(fixes[0])
        case .handOver where isLost: return nil
        case .list where !maySpeakOfCause(beliefs[place]): return nil
        case .list, .handOver:
            var lookAhead = LookAhead(tables, plans: Onward.plansAllowed(in: model))
            let next = lookAhead.choose(evidence[place])
            return next == step ? nil : next
        }
    }

    // MARK: Branches

    private mutating func follow(_ step: Policy.Step, from place: Place<Policy.State>) {
        let known = evidence[place]
        let outcomes = model.outcomes(
            of: step, beliefs[place], possibility: { lookAhead.possibility(of: $0, known) }
        ).map { ($0.outcome, $0.probability, after: known.adding($0.outcome, of: step)) }
        let new = outcomes.count { $0.after.map { places[$0] == nil } ?? false }
        guard evidence.count + new <= maxStates else { return list(place) }
        steps[place] = step
        for (outcome, probability, after) in outcomes {
            let next = after.map { self.place(of: $0) }
            branches[place].append(Policy.Branch(outcome: outcome, probability: probability, target: next))
            if let next { arrive(at: next, with: reach[place] * probability) }
        }
    }

    private mutating func list(_ place: Place<Policy.State>) {
        let fixes = lookAhead.sequence(evidence[place])
        steps[place] = fixes.isEmpty ? .handOver : .list(fixes)
    }

    private mutating func place(of state: Evidence) -> Place<Policy.State> {
        if let place = places[state] { return place }
        // Not from the belief before it: by whichever path a state is found first, its belief is the same to the last bit.
        let belief = Belief(model, state)
        let place = evidence.append(state)
        places[state] = place
        beliefs.append(belief)
        reach.append(0)
        stakes.append((lookAhead.stake(state) + Self.guidance) * (isUndecided(state, belief) ? Self.undecided : 1))
        steps.append(nil)
        branches.append([])
        return place
    }

    private mutating func arrive(at place: Place<Policy.State>, with probability: Double) {
        reach[place] += probability
        let worth = reach[place] * stakes[place]
        waiting.insert(Waiting(worth: worth, reach: reach[place], place: place))
    }
}
