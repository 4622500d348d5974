/// Which fixes may be offered in a state.
struct Feasibility {
    let model: DecisionModel

    /// Fixes, by place, that are untried, not denied, and not withheld by a guard.
    func fixes(_ evidence: Evidence, _ belief: Belief) -> [Int] {
        let allowed = model.fixes.indices.filter { fix in
            evidence.attempt(of: fix) == nil && !isDenied(fix, evidence) && isUnguarded(fix, evidence, belief)
                && !model.fixes[fix].repairs.isEmpty
        }
        return allowed.filter { !isPremature($0, among: allowed, belief) }
    }

    /// A reader who gave another answer to a question has denied the symptom that a fix needs.
    private func isDenied(_ fix: Int, _ evidence: Evidence) -> Bool {
        var denied = false
        for need in model.fixes[fix].needs {
            guard case .answer(let given)? = evidence.reply(to: need.question) else { continue }
            if given == need.answer { continue }
            // Two needs that answer the same question are alternatives: one of them is enough.
            let alternatives = model.fixes[fix].needs.filter { $0.question == need.question }
            if !alternatives.contains(where: { $0.answer == given }) { denied = true }
        }
        return denied
    }

    /// Every look-alike that the fix does not help is much less likely than what it helps, and was asked about.
    private func isUnguarded(_ fix: Int, _ evidence: Evidence, _ belief: Belief) -> Bool {
        let fix = model.fixes[fix]
        guard !fix.guards.isEmpty else { return true }
        let helped = fix.repairs.reduce(0) { $0 + belief.probabilities[$1.cause] }
        return fix.guards.allSatisfy { look in
            helped >= model.parameters.guardRatio * belief.probabilities[look.lookalike]
                && look.tellApart.contains { question in
                    if case .answer? = evidence.reply(to: question) { true } else { false }
                }
        }
    }

    /// An irreversible fix waits while a reversible one has at least half its chance.
    private func isPremature(_ fix: Int, among allowed: [Int], _ belief: Belief) -> Bool {
        guard model.fixes[fix].isIrreversible else { return false }
        let chance = belief.probability(ofSuccess: model.fixes[fix])
        return allowed.contains { other in
            !model.fixes[other].isIrreversible && belief.probability(ofSuccess: model.fixes[other]) >= chance / 2
        }
    }

    /// Probability that the reader can carry out a fix: what it needs and was not asked may be missing.
    func possibility(_ fix: Int, _ evidence: Evidence, _ belief: Belief) -> Double {
        let needs = Dictionary(grouping: model.fixes[fix].needs, by: \.question)
        return needs.keys.sorted().reduce(1 - model.parameters.impossible) { chance, question in
            if case .answer? = evidence.reply(to: question) { return chance }
            let held = needs[question, default: []].reduce(0) { sum, need in
                sum + belief.probability(ofAnswer: need.answer, to: model.questions[question])
            }
            return chance * min(1, held)
        }
    }
}
