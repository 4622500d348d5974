import KiriwakeModel

/// What a state's evidence means for planning: the weights of the causes and what may still be done.
struct Situation: Sendable {
    let evidence: Evidence
    /// P(cause and evidence), not normalised.
    let weights: Indexed<Cause, Double>
    /// Whether a fix is untried, not denied, and repairs something.
    let isOpen: Indexed<Fix, Bool>
    /// Whether one of a guard's questions was answered.
    let isAsked: Indexed<DecisionModel.Fix.Guard, Bool>
    /// Whether a fix waits for a question.
    let isWaiting: Indexed<Fix, Bool>
    let total: Double

    /// - Complexity: evidence × causes.
    init(_ tables: ModelTables, _ evidence: Evidence) {
        var isOpen = tables.repairsOfFix.mapValues { !$0.isEmpty }
        var isAsked = tables.lookalikes.mapValues { _ in false }
        for (question, answer) in tables.model.answers(in: evidence) {
            for fix in tables.denied[question][answer] { isOpen[fix] = false }
            for rule in tables.guardsAsked[question] { isAsked[rule] = true }
        }
        for (fix, _) in evidence.allAttempts { isOpen[fix] = false }
        self.init(tables, evidence, Belief(tables.model, evidence).probabilities, isOpen, isAsked)
    }

    private init(
        _ tables: ModelTables, _ evidence: Evidence, _ weights: Indexed<Cause, Double>, _ isOpen: Indexed<Fix, Bool>,
        _ isAsked: Indexed<DecisionModel.Fix.Guard, Bool>
    ) {
        self.evidence = evidence
        self.weights = weights
        self.isOpen = isOpen
        self.isAsked = isAsked
        isWaiting = tables.waiting(evidence.reply)
        total = weights.reduce(0, +)
    }

    /// The same after an answer; its weights add up to the probability of that answer times what they did before.
    func given(_ answer: Answer, to question: Place<Question>, _ tables: ModelTables) -> Situation {
        let likelihood = tables.model.questions[question].likelihood[answer]
        var weights = weights
        for cause in weights.indices { weights[cause] *= likelihood[cause] }
        var isOpen = isOpen
        for fix in tables.denied[question][answer] { isOpen[fix] = false }
        var isAsked = isAsked
        for rule in tables.guardsAsked[question] { isAsked[rule] = true }
        return Situation(tables, evidence.adding(.answer(answer), to: question), weights, isOpen, isAsked)
    }

    func notSure(of question: Place<Question>, _ tables: ModelTables) -> Situation {
        Situation(tables, evidence.adding(.notSure, to: question), weights, isOpen, isAsked)
    }

    /// The same after a fix did not help; the weights lose what it would have repaired.
    func failed(_ fix: Place<Fix>, _ tables: ModelTables) -> Situation {
        var weights = weights
        for place in tables.repairsOfFix[fix] {
            let repair = tables.repairs[place]
            weights[repair.cause] *= 1 - repair.chance
        }
        return Situation(tables, evidence.adding(.failed, of: fix), weights, without(fix), isAsked)
    }

    func impossible(_ fix: Place<Fix>, _ tables: ModelTables) -> Situation {
        Situation(tables, evidence.adding(.impossible, of: fix), weights, without(fix), isAsked)
    }

    private func without(_ fix: Place<Fix>) -> Indexed<Fix, Bool> {
        var isOpen = isOpen
        isOpen[fix] = false
        return isOpen
    }
}
