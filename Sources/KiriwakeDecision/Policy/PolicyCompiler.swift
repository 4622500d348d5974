import HeapModule

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
    /// A state is its set of evidence, so ways that meet share what follows. A state for whose branches the budget has
    /// no room lists its fixes in order instead.
    /// - Parameter entries: evidence that readers may arrive with, such as one answer chosen on another page.
    /// - Complexity: states × questions × answers × cost of a repair sequence.
    package func compile(entries: [Evidence] = []) -> Policy {
        let greedy = compile(entries, plans: 0)
        // Deeper searches in many states of a large model cost seconds and saved half a percent of the minutes on the shipped
        // content; small models they bring to within a fraction of a percent of the best policy there is.
        guard plans > 0, model.questions.count + model.fixes.count <= LookAhead.width else { return greedy }
        let deep = compile(entries, plans: plans)
        // A search that ends early may choose worse than one that did not begin.
        let cost = { PolicyReport($0, model).expectedCost }
        return cost(deep) < cost(greedy) * (1 - 1e-9) ? deep : greedy
    }

    private func compile(_ entries: [Evidence], plans: Int) -> Policy {
        var draft = Draft(model: model, maxStates: maxStates, plans: plans)
        draft.expandHardestWay()
        draft.add(entries)
        while let place = draft.next() { draft.expand(place) }
        return Policy(states: draft.finished())
    }
}

/// A policy in the making.
private struct Draft {
    private struct Waiting: Comparable {
        let worth: Double
        let reach: Double
        let place: Int

        static func < (left: Waiting, right: Waiting) -> Bool {
            left.worth == right.worth ? left.place > right.place : left.worth < right.worth
        }
    }

    /// Share of readers assumed to arrive at an entry, all entries together, beside those who begin at the beginning.
    private static let entryShare = 0.3
    /// Minutes that being led step by step is worth to a reader, beside what the steps themselves save.
    private static let guidance = 30.0
    /// How many times more it is worth to lead on a reader who would be left between look-alikes.
    private static let undecided = 20.0

    private let model: DecisionModel
    private let maxStates: Int
    private var lookAhead: LookAhead
    private var evidence: [Evidence] = []
    private var beliefs: [Belief] = []
    private var reach: [Double] = []
    /// By state, what being led from there is worth: the minutes that it can save at most, and guidance itself.
    private var stakes: [Double] = []
    private var steps: [Policy.Step?] = []
    private var branches: [[Policy.Branch]] = []
    private var places: [Evidence: Int] = [:]
    private var waiting = Heap<Waiting>()

    init(model: DecisionModel, maxStates: Int, plans: Int) {
        self.model = model
        self.maxStates = maxStates
        lookAhead = LookAhead(ModelTables(model), plans: plans)
        let nothing = Evidence(questions: model.questions.count, fixes: model.fixes.count)
        let root = place(of: nothing, belief: Belief(model, nothing))
        arrive(at: root, with: 1)
    }

    /// Expands the way of someone who is sure of nothing and whom nothing helps, until nothing more is asked. Hardly anybody
    /// goes it, but who does needs to be led.
    mutating func expandHardestWay() {
        var place: Int? = 0
        while let current = place {
            if steps[current] == nil { expand(current) }
            place = branches[current].first { $0.outcome == .notSure || $0.outcome == .failed }?.target
        }
    }

    mutating func add(_ entries: [Evidence]) {
        for entry in entries where places[entry] == nil && evidence.count < maxStates {
            let place = place(of: entry, belief: Belief(model, entry))
            arrive(at: place, with: Self.entryShare / Double(entries.count))
        }
    }

    /// The state whose expansion can save the most minutes, weighed with how many readers get there.
    mutating func next() -> Int? {
        while let top = waiting.popMax() {
            // A state is put in again whenever it becomes likelier; only its last entry counts.
            if steps[top.place] == nil, top.reach == reach[top.place] { return top.place }
        }
        return nil
    }

    mutating func expand(_ place: Int) {
        // Without any room a choice could only be followed by luck, where all its branches are there already.
        guard evidence.count < maxStates, !isLost(evidence[place]) else { return list(place) }
        switch lookAhead.choose(evidence[place]) {
        case .ask(let question): expand(place, asking: question)
        case .attempt(let fix): expand(place, attempting: fix)
        case .list, .handOver: steps[place] = .handOver
        }
    }

    /// Who was not sure so often is not asked on: one more question is likely to be one more that cannot be answered.
    private func isLost(_ evidence: Evidence) -> Bool {
        evidence.allReplies.count { $0.1 == .notSure } >= Int(model.parameters.unsureLimit)
    }

    /// Whether a guarded fix would help more readers than not, and a question that tells its cause from a look-alike is
    /// still to be asked: a list here would leave a reader between the two.
    private func isUndecided(_ evidence: Evidence, _ belief: Belief) -> Bool {
        model.fixes.contains { fix in
            guard !fix.guards.isEmpty, fix.repairs.reduce(0, { $0 + belief.probabilities[$1.cause] }) >= 0.5 else {
                return false
            }
            return fix.guards.contains { rule in
                let replies = rule.tellApart.map(evidence.reply)
                let isAnswered = replies.contains { if case .answer = $0 { true } else { false } }
                return !isAnswered && replies.contains { $0 == nil }
            }
        }
    }

    func finished() -> [Policy.State] {
        evidence.indices.map { place in
            Policy.State(
                evidence: evidence[place], belief: beliefs[place], step: steps[place] ?? .handOver,
                branches: branches[place], reach: reach[place])
        }
    }

    // MARK: Branches

    private mutating func expand(_ place: Int, asking number: Int) {
        let question = model.questions[number]
        let belief = beliefs[place]
        let notSure = model.parameters.notSure
        var outcomes = question.answers.indices.map { answer in
            Target(
                outcome: .answer(answer),
                probability: (1 - notSure) * belief.probability(ofAnswer: answer, to: question),
                evidence: evidence[place].adding(.answer(answer), to: number),
                belief: belief.given(answer: answer, to: question))
        }
        outcomes.append(
            Target(
                outcome: .notSure, probability: notSure, evidence: evidence[place].adding(.notSure, to: number),
                belief: belief))
        connect(place, step: .ask(number), to: outcomes, done: nil)
    }

    private mutating func expand(_ place: Int, attempting number: Int) {
        let fix = model.fixes[number]
        let belief = beliefs[place]
        let possibility = lookAhead.possibility(of: number, evidence[place])
        let success = possibility * belief.probability(ofSuccess: fix)
        connect(
            place, step: .attempt(number),
            to: [
                Target(
                    outcome: .failed, probability: possibility - success,
                    evidence: evidence[place].adding(.failed, of: number), belief: belief.given(failed: fix)),
                Target(
                    outcome: .impossible, probability: 1 - possibility,
                    evidence: evidence[place].adding(.impossible, of: number), belief: belief),
            ], done: Policy.Branch(outcome: .worked, probability: success, target: nil))
    }

    private struct Target {
        let outcome: Policy.Outcome
        let probability: Double
        let evidence: Evidence
        let belief: Belief
    }

    private mutating func connect(_ place: Int, step: Policy.Step, to targets: [Target], done: Policy.Branch?) {
        let new = targets.count { places[$0.evidence] == nil }
        guard evidence.count + new <= maxStates else { return list(place) }
        steps[place] = step
        branches[place] = done.map { [$0] } ?? []
        for target in targets {
            let next = self.place(of: target.evidence, belief: target.belief)
            branches[place].append(
                Policy.Branch(outcome: target.outcome, probability: target.probability, target: next))
            arrive(at: next, with: reach[place] * target.probability)
        }
    }

    private mutating func list(_ place: Int) {
        let fixes = lookAhead.sequence(evidence[place])
        steps[place] = fixes.isEmpty ? .handOver : .list(fixes)
    }

    private mutating func place(of state: Evidence, belief: Belief) -> Int {
        if let place = places[state] { return place }
        let place = evidence.count
        places[state] = place
        evidence.append(state)
        beliefs.append(belief)
        reach.append(0)
        stakes.append((lookAhead.stake(state) + Self.guidance) * (isUndecided(state, belief) ? Self.undecided : 1))
        steps.append(nil)
        branches.append([])
        return place
    }

    private mutating func arrive(at place: Int, with probability: Double) {
        reach[place] += probability
        let worth = reach[place] * stakes[place]
        waiting.insert(Waiting(worth: worth, reach: reach[place], place: place))
    }
}
