import HeapModule
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
        var draft = Draft(model: model, maxStates: maxStates, plans: plans)
        draft.expandHardestPath()
        draft.add(entries)
        while let place = draft.next() { draft.expand(place) }
        return Policy(states: draft.finished())
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

    init(model: DecisionModel, maxStates: Int, plans: Int) {
        self.model = model
        self.maxStates = maxStates
        lookAhead = LookAhead(ModelTables(model), plans: plans)
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
        case .ask(let question): expand(place, asking: question)
        case .attempt(let fix): expand(place, attempting: fix)
        case .list, .handOver: steps[place] = .handOver
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

    func finished() -> Indexed<Policy.State, Policy.State> {
        Indexed(
            evidence.indices.map { place in
                Policy.State(
                    evidence: evidence[place], belief: beliefs[place], step: steps[place] ?? .handOver,
                    branches: branches[place], reach: reach[place])
            })
    }

    // MARK: Branches

    private mutating func expand(_ place: Place<Policy.State>, asking number: Place<Question>) {
        let question = model.questions[number]
        let belief = beliefs[place]
        let notSure = question.notSure
        var outcomes = question.answers.map { answer in
            Target(
                outcome: .answer(answer),
                probability: (1 - notSure) * belief.probability(of: answer, to: question),
                evidence: evidence[place].adding(.answer(answer), to: number))
        }
        outcomes.append(
            Target(
                outcome: .notSure, probability: notSure, evidence: evidence[place].adding(.notSure, to: number)))
        connect(place, step: .ask(number), to: outcomes, done: nil)
    }

    private mutating func expand(_ place: Place<Policy.State>, attempting number: Place<Fix>) {
        let fix = model.fixes[number]
        let belief = beliefs[place]
        let possibility = lookAhead.possibility(of: number, evidence[place])
        let success = possibility * belief.probability(ofSuccess: fix)
        connect(
            place, step: .attempt(number),
            to: [
                Target(
                    outcome: .failed, probability: possibility - success,
                    evidence: evidence[place].adding(.failed, of: number)),
                Target(
                    outcome: .impossible, probability: 1 - possibility,
                    evidence: evidence[place].adding(.impossible, of: number)),
            ], done: Policy.Branch(outcome: .worked, probability: success, target: nil))
    }

    private struct Target {
        let outcome: Policy.Outcome
        let probability: Double
        let evidence: Evidence
    }

    private mutating func connect(
        _ place: Place<Policy.State>, step: Policy.Step, to targets: [Target], done: Policy.Branch?
    ) {
        let new = targets.count { places[$0.evidence] == nil }
        guard evidence.count + new <= maxStates else { return list(place) }
        steps[place] = step
        branches[place] = done.map { [$0] } ?? []
        for target in targets {
            let next = self.place(of: target.evidence)
            branches[place].append(
                Policy.Branch(outcome: target.outcome, probability: target.probability, target: next))
            arrive(at: next, with: reach[place] * target.probability)
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
