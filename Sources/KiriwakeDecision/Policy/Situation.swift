/// What a state's evidence means for planning: the weights of the causes and what may still be done.
struct Situation: Sendable {
    let evidence: Evidence
    /// P(cause and evidence), not normalised.
    let weights: [Double]
    /// First by fix: whether it is untried, not denied, and repairs something. Then by guard: whether one of its questions
    /// was answered.
    let flags: [Bool]
    let total: Double

    /// - Complexity: evidence × causes.
    init(_ tables: ModelTables, _ evidence: Evidence) {
        let model = tables.model
        var flags = tables.repairsOfFix.map { !$0.isEmpty } + tables.lookalikes.map { _ in false }
        for (question, reply) in evidence.allReplies {
            if case .answer(let answer) = reply { Self.note(answer, to: question, tables, &flags) }
        }
        for (fix, _) in evidence.allAttempts { flags[fix] = false }
        self.init(evidence, weights: Belief(model, evidence).probabilities, flags: flags)
    }

    private init(_ evidence: Evidence, weights: [Double], flags: [Bool]) {
        self.evidence = evidence
        self.weights = weights
        self.flags = flags
        total = weights.reduce(0, +)
    }

    /// The same after an answer; its weights add up to the probability of that answer times what they did before.
    func given(_ answer: Int, to question: Int, _ tables: ModelTables) -> Situation {
        let likelihood = tables.model.questions[question].likelihood[answer]
        var weights = weights
        for cause in weights.indices { weights[cause] *= likelihood[cause] }
        var flags = flags
        Self.note(answer, to: question, tables, &flags)
        return Situation(evidence.adding(.answer(answer), to: question), weights: weights, flags: flags)
    }

    func notSure(of question: Int) -> Situation {
        Situation(evidence.adding(.notSure, to: question), weights: weights, flags: flags)
    }

    /// The same after a fix was carried out in vain; the weights lose what it would have repaired.
    func failed(_ fix: Int, _ tables: ModelTables) -> Situation {
        var weights = weights
        for repair in tables.repairs[tables.repairsOfFix[fix]] { weights[repair.cause] *= 1 - repair.chance }
        return Situation(evidence.adding(.failed, of: fix), weights: weights, flags: without(fix))
    }

    func impossible(_ fix: Int) -> Situation {
        Situation(evidence.adding(.impossible, of: fix), weights: weights, flags: without(fix))
    }

    private func without(_ fix: Int) -> [Bool] {
        var flags = flags
        flags[fix] = false
        return flags
    }

    private static func note(_ answer: Int, to question: Int, _ tables: ModelTables, _ flags: inout [Bool]) {
        for fix in tables.denied[question][answer] { flags[fix] = false }
        for place in tables.guardsAsked[question] { flags[tables.fixes + place] = true }
    }
}
