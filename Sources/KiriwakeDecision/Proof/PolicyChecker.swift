/// Proves that a finished policy keeps its promises, without using the code that made it.
///
/// Beliefs, guards and needs are computed here anew, from the model and each state's evidence alone.
/// - Complexity: states × (evidence × causes + fixes × repairs).
package struct PolicyChecker: Sendable {
    /// A promise that a policy breaks, with a way on which a reader meets it.
    package struct Fault: Error, Hashable, Sendable {
        package enum Kind: String, Sendable {
            case guardBroken = "a guarded fix is offered too early"
            case deniedFix = "a fix is offered whose need was denied"
            case prematureIrreversible = "an irreversible fix is offered before a reversible one"
            case repeatedStep = "a step is repeated"
            case deadEnd = "a way ends without a next action"
            case probabilities = "the chances of the branches do not add up"
            case wrongEvidence = "a branch leads to a state that does not hold what was said"
            case cycle = "a way leads back to where it was"
        }

        package let kind: Kind
        /// The state's place.
        package let state: Int
        /// The fix concerned, by place, if one is.
        package let fix: Int?
    }

    private let model: DecisionModel
    private let policy: Policy

    package init(model: DecisionModel, policy: Policy) {
        self.model = model
        self.policy = policy
    }

    /// Every broken promise, in the order of the states. That no way goes round follows from the evidence, which must grow
    /// with each branch.
    package func faults() -> [Fault] {
        policy.states.indices.flatMap { place in
            stepFaults(place) + branchFaults(place)
        }
    }

    /// A shortest way to a state: the states before it, with what was said in each.
    /// - Complexity: linear in branches.
    package func way(to place: Int) -> [(state: Int, outcome: Policy.Outcome)] {
        var before: [Int: (state: Int, outcome: Policy.Outcome)] = [:]
        var queue = [0]
        var seen: Set<Int> = [0]
        // States that readers enter from other pages have nothing before them.
        let targets = Set(policy.states.flatMap { $0.branches.compactMap(\.target) })
        for entry in policy.states.indices where entry != 0 && !targets.contains(entry) {
            queue.append(entry)
            seen.insert(entry)
        }
        var next = 0
        while next < queue.count {
            let state = queue[next]
            next += 1
            for branch in policy.states[state].branches {
                guard let target = branch.target, policy.states.indices.contains(target), seen.insert(target).inserted
                else { continue }
                before[target] = (state, branch.outcome)
                queue.append(target)
            }
        }
        var way: [(state: Int, outcome: Policy.Outcome)] = []
        var current = place
        while let step = before[current] {
            way.insert(step, at: 0)
            current = step.state
        }
        return way
    }

    // MARK: Steps

    private func stepFaults(_ place: Int) -> [Fault] {
        let state = policy.states[place]
        switch state.step {
        case .ask(let question):
            return state.evidence.reply(to: question) == nil ? [] : [Fault(kind: .repeatedStep, state: place, fix: nil)]
        case .attempt(let fix): return fixFaults([fix], place)
        case .list(let fixes): return fixFaults(fixes, place)
        case .handOver: return []
        }
    }

    private func fixFaults(_ fixes: [Int], _ place: Int) -> [Fault] {
        let evidence = policy.states[place].evidence
        let belief = posterior(evidence)
        return fixes.flatMap { fix -> [Fault] in
            var faults: [Fault] = []
            if evidence.attempt(of: fix) != nil { faults.append(Fault(kind: .repeatedStep, state: place, fix: fix)) }
            if isDenied(fix, evidence) { faults.append(Fault(kind: .deniedFix, state: place, fix: fix)) }
            if !keepsGuard(fix, evidence, belief) { faults.append(Fault(kind: .guardBroken, state: place, fix: fix)) }
            if isPremature(fix, evidence, belief) {
                faults.append(Fault(kind: .prematureIrreversible, state: place, fix: fix))
            }
            return faults
        }
    }

    /// P(cause | evidence), by the definition.
    private func posterior(_ evidence: Evidence) -> [Double] {
        let joint = model.causes.indices.map { cause -> Double in
            var weight = model.prior[cause]
            for place in model.questions.indices {
                if case .answer(let answer)? = evidence.reply(to: place) {
                    weight *= model.questions[place].likelihood[answer][cause]
                }
            }
            for place in model.fixes.indices where evidence.attempt(of: place) == .failed {
                weight *= 1 - chance(of: place, against: cause)
            }
            return weight
        }
        let total = joint.reduce(0, +)
        return total > 0 ? joint.map { $0 / total } : joint
    }

    private func chance(of fix: Int, against cause: Int) -> Double {
        model.fixes[fix].repairs.first { $0.cause == cause }?.chance ?? 0
    }

    private func isDenied(_ fix: Int, _ evidence: Evidence) -> Bool {
        model.fixes[fix].needs.contains { need in
            guard case .answer(let given)? = evidence.reply(to: need.question) else { return false }
            // Needs that answer one question are alternatives.
            return !model.fixes[fix].needs.contains { $0.question == need.question && $0.answer == given }
        }
    }

    private func keepsGuard(_ fix: Int, _ evidence: Evidence, _ belief: [Double]) -> Bool {
        let helped = model.causes.indices.filter { chance(of: fix, against: $0) > 0 }.reduce(0) { $0 + belief[$1] }
        return model.fixes[fix].guards.allSatisfy { look in
            let isAsked = look.tellApart.contains { question in
                if case .answer? = evidence.reply(to: question) { true } else { false }
            }
            // Rounding may differ from the compiler's in the last digits.
            return isAsked && helped * (1 + 1e-9) >= model.parameters.guardRatio * belief[look.lookalike]
        }
    }

    private func isPremature(_ fix: Int, _ evidence: Evidence, _ belief: [Double]) -> Bool {
        guard model.fixes[fix].isIrreversible else { return false }
        let success = { (other: Int) in
            model.causes.indices.reduce(0) { $0 + belief[$1] * chance(of: other, against: $1) }
        }
        return model.fixes.indices.contains { other in
            !model.fixes[other].isIrreversible && evidence.attempt(of: other) == nil && !isDenied(other, evidence)
                && keepsGuard(other, evidence, belief) && model.fixes[other].needs.isEmpty
                && success(other) > success(fix) / 2 * (1 + 1e-9) && success(other) > 0
        }
    }

    // MARK: Branches

    private func branchFaults(_ place: Int) -> [Fault] {
        let state = policy.states[place]
        let fault = { (kind: Fault.Kind) in Fault(kind: kind, state: place, fix: nil) }
        switch state.step {
        case .list, .handOver: return state.branches.isEmpty ? [] : [fault(.wrongEvidence)]
        case .ask, .attempt: break
        }
        var faults: [Fault] = []
        if abs(state.branches.reduce(0) { $0 + $1.probability } - 1) > 1e-6
            || state.branches.contains(where: { $0.probability < -1e-9 })
        {
            faults.append(fault(.probabilities))
        }
        if Set(state.branches.map(\.outcome)) != expectedOutcomes(state.step) { faults.append(fault(.deadEnd)) }
        for branch in state.branches {
            guard let target = branch.target else {
                if branch.outcome != .worked { faults.append(fault(.deadEnd)) }
                continue
            }
            guard policy.states.indices.contains(target), let expected = evidence(after: branch.outcome, in: state)
            else {
                faults.append(fault(.deadEnd))
                continue
            }
            if target == place {
                faults.append(fault(.cycle))
            } else if policy.states[target].evidence != expected {
                faults.append(fault(.wrongEvidence))
            }
        }
        return faults
    }

    /// Every outcome that a reader may meet must have a branch: not sure, failed and impossible among them.
    private func expectedOutcomes(_ step: Policy.Step) -> Set<Policy.Outcome> {
        switch step {
        case .ask(let question):
            Set(model.questions[question].answers.indices.map(Policy.Outcome.answer)).union([.notSure])
        case .attempt: [.worked, .failed, .impossible]
        case .list, .handOver: []
        }
    }

    private func evidence(after outcome: Policy.Outcome, in state: Policy.State) -> Evidence? {
        switch (state.step, outcome) {
        case (.ask(let question), .answer(let answer)): state.evidence.adding(.answer(answer), to: question)
        case (.ask(let question), .notSure): state.evidence.adding(.notSure, to: question)
        case (.attempt(let fix), .failed): state.evidence.adding(.failed, of: fix)
        case (.attempt(let fix), .impossible): state.evidence.adding(.impossible, of: fix)
        default: nil
        }
    }
}
