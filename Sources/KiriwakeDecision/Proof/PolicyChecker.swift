package import KiriwakeModel

/// Proves that a finished policy keeps its promises, without using the code that made it.
///
/// Beliefs, guards, needs and what must be asked first are computed here anew, from the model and each state's evidence
/// alone.
/// - Complexity: states × (evidence × causes + fixes × repairs).
package struct PolicyChecker: Sendable {
    /// A promise that a policy breaks, and where.
    package struct Fault: Error, Hashable, Sendable {
        package enum Kind: String, Sendable {
            case guardBroken = "a guarded fix is offered too early"
            case deniedFix = "a fix is offered although the reader lacks what it requires"
            case prematureIrreversible = "an irreversible fix is offered before a reversible one"
            case unaskedFirst = "a fix is offered before the question that must come first"
            case unknownCause = "a fix with ask-first is offered while the cause may be one that no article describes"
            case inapplicableQuestion = "a question is asked that does not apply to the reader"
            case repeatedStep = "a step is repeated"
            case deadEnd = "a path ends without a next action"
            case probabilities = "the chances of the branches do not add up"
            case wrongEvidence = "a branch leads to a state without the reply that leads there"
            case unsettledCause = "a cause is called settled although the belief and the answers leave it open"
            case cycle = "a path returns to a state that it has passed"
        }

        package let kind: Kind
        package let state: Place<Policy.State>
        /// The fix concerned, if one is.
        package let fix: Place<Fix>?
    }

    let model: DecisionModel
    let policy: Policy

    package init(model: DecisionModel, policy: Policy) {
        self.model = model
        self.policy = policy
    }

    /// Every broken promise, in the order of the states. Cycles are impossible because evidence must grow with each
    /// branch.
    package func faults() -> [Fault] {
        policy.states.indices.flatMap { place in
            stepFaults(place) + branchFaults(place)
        }
    }

    /// A shortest path to a state: the states before it, with the outcome in each.
    /// - Complexity: linear in branches.
    package func path(to place: Place<Policy.State>) -> [(state: Place<Policy.State>, outcome: Policy.Outcome)] {
        var before: [Place<Policy.State>: (state: Place<Policy.State>, outcome: Policy.Outcome)] = [:]
        var queue = [Policy.start]
        var seen: Set = [Policy.start]
        // States that readers enter from other pages have nothing before them.
        let targets = Set(policy.states.flatMap { $0.branches.compactMap(\.target) })
        for entry in policy.states.indices where entry != Policy.start && !targets.contains(entry) {
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
        var path: [(state: Place<Policy.State>, outcome: Policy.Outcome)] = []
        var current = place
        while let step = before[current] {
            path.insert(step, at: 0)
            current = step.state
        }
        return path
    }

    // MARK: Steps

    private func stepFaults(_ place: Place<Policy.State>) -> [Fault] {
        let state = policy.states[place]
        switch state.step {
        case .ask(let question):
            let kinds: [Fault.Kind?] = [
                state.evidence.reply(to: question) == nil ? nil : .repeatedStep,
                counts(question, state.evidence) ? nil : .inapplicableQuestion,
            ]
            return kinds.compactMap { $0.map { Fault(kind: $0, state: place, fix: nil) } }
        case .attempt(let fix): return fixFaults([fix], place)
        case .list(let fixes): return fixFaults(fixes, place)
        case .handOver: return []
        }
    }

    private func fixFaults(_ fixes: [Place<Fix>], _ place: Place<Policy.State>) -> [Fault] {
        let evidence = policy.states[place].evidence
        let belief = posterior(evidence)
        return fixes.flatMap { fix -> [Fault] in
            var faults: [Fault] = []
            if evidence.attempt(of: fix) != nil { faults.append(Fault(kind: .repeatedStep, state: place, fix: fix)) }
            if isDenied(fix, evidence) { faults.append(Fault(kind: .deniedFix, state: place, fix: fix)) }
            if !keepsGuard(fix, evidence, belief) { faults.append(Fault(kind: .guardBroken, state: place, fix: fix)) }
            if waits(fix, evidence) { faults.append(Fault(kind: .unaskedFirst, state: place, fix: fix)) }
            if !isLikelyKnown(fix, belief) { faults.append(Fault(kind: .unknownCause, state: place, fix: fix)) }
            if isPremature(fix, evidence, belief) {
                faults.append(Fault(kind: .prematureIrreversible, state: place, fix: fix))
            }
            return faults
        }
    }

    /// P(cause | evidence), by the definition.
    func posterior(_ evidence: Evidence) -> Indexed<Cause, Double> { posterior(evidence, in: model) }

    func posterior(_ evidence: Evidence, in model: DecisionModel) -> Indexed<Cause, Double> {
        let answers = model.questions.indices.compactMap { place -> Indexed<Cause, Double>? in
            guard case .answer(let answer)? = evidence.reply(to: place), counts(place, evidence) else { return nil }
            return model.questions[place].likelihood[answer]
        }
        let failed = model.fixes.indices.filter { evidence.attempt(of: $0) == .failed }
        let joint = model.causes.indices.map { cause in
            failed.reduce(answers.reduce(model.prior[cause]) { $0 * $1[cause] }) { weight, fix in
                weight * (1 - (model.fixes[fix].repairs.first { $0.cause == cause }?.chance ?? 0))
            }
        }
        let total = joint.reduce(0, +)
        return Indexed(total > 0 ? joint.map { $0 / total } : joint)
    }

    /// Whether a question applies: nothing is required of the reader, or one of the answers required was given.
    func counts(_ question: Place<Question>, _ evidence: Evidence) -> Bool {
        let required = model.questions[question].onlyIf
        return required.isEmpty
            || required.contains { evidence.reply(to: $0.question) == .answer(.offered($0.answer)) }
    }

    /// Whether no question that must come first has an answer, though one of them can have one.
    private func waits(_ fix: Place<Fix>, _ evidence: Evidence) -> Bool {
        let first = model.fixes[fix].askFirst
        guard first.allSatisfy({ !evidence.isAnswered($0) }) else { return false }
        return first.contains { question in
            counts(question, evidence)
                || model.questions[question].onlyIf.contains { !evidence.isAnswered($0.question) }
        }
    }

    /// Whether what a fix with `ask-first` helps against is much likelier than a cause that no article describes.
    private func isLikelyKnown(_ fix: Place<Fix>, _ belief: Indexed<Cause, Double>) -> Bool {
        guard !model.fixes[fix].askFirst.isEmpty, let unwritten = model.somethingElse,
            chance(of: fix, against: unwritten) == 0
        else { return true }
        let helped = model.causes.indices.filter { chance(of: fix, against: $0) > 0 }.reduce(0) { $0 + belief[$1] }
        return helped * (1 + 1e-9) >= model.parameters.somethingElseRatio * belief[unwritten]
    }

    func chance(of fix: Place<Fix>, against cause: Place<Cause>) -> Double {
        model.fixes[fix].repairs.first { $0.cause == cause }?.chance ?? 0
    }

    private func isDenied(_ fix: Place<Fix>, _ evidence: Evidence) -> Bool {
        model.fixes[fix].needs.contains { need in
            guard case .answer(let given)? = evidence.reply(to: need.question), counts(need.question, evidence) else {
                return false
            }
            // Needs that answer one question are alternatives.
            return !model.fixes[fix].needs.contains { $0.question == need.question && $0.answer == given }
        }
    }

    private func keepsGuard(_ fix: Place<Fix>, _ evidence: Evidence, _ belief: Indexed<Cause, Double>) -> Bool {
        let helped = model.causes.indices.filter { chance(of: fix, against: $0) > 0 }.reduce(0) { $0 + belief[$1] }
        return model.fixes[fix].guards.allSatisfy { look in
            let isAsked = look.tellApart.contains { question in
                if case .answer? = evidence.reply(to: question) { counts(question, evidence) } else { false }
            }
            // Rounding may differ from the compiler's in the last digits.
            return isAsked && helped * (1 + 1e-9) >= model.parameters.guardRatio * belief[look.lookalike]
        }
    }

    private func isPremature(_ fix: Place<Fix>, _ evidence: Evidence, _ belief: Indexed<Cause, Double>) -> Bool {
        guard model.fixes[fix].isIrreversible else { return false }
        let success = { (other: Place<Fix>) in
            model.causes.indices.reduce(0) { $0 + belief[$1] * chance(of: other, against: $1) }
        }
        return model.fixes.indices.contains { other in
            !model.fixes[other].isIrreversible && evidence.attempt(of: other) == nil && !isDenied(other, evidence)
                && !waits(other, evidence) && isLikelyKnown(other, belief) && keepsGuard(other, evidence, belief)
                && model.fixes[other].needs.isEmpty
                && success(other) > success(fix) * model.parameters.reversibleShare * (1 + 1e-9) && success(other) > 0
        }
    }

    // MARK: Branches

    private func branchFaults(_ place: Place<Policy.State>) -> [Fault] {
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
            Set(model.questions[question].answers.map(Policy.Outcome.answer)).union([.notSure])
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
