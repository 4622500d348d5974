/// What a state's evidence means for planning: the weights of the causes and what may still be done.
struct Situation: Sendable {
    /// P(cause and evidence), not normalised.
    var weights: [Double]
    /// Questions without a reply.
    var unasked: [Bool]
    /// Questions with a real answer, not "not sure".
    var answered: [Bool]
    /// Fixes that are untried, not denied, and repair something.
    var open: [Bool]
    /// Guards of which a question was answered.
    var asked: [Bool]

    init(_ tables: ModelTables, _ evidence: Evidence) {
        let model = tables.model
        weights = Belief(model, evidence).probabilities
        unasked = Array(repeating: true, count: model.questions.count)
        answered = Array(repeating: false, count: model.questions.count)
        open = model.fixes.map { !$0.repairs.isEmpty }
        asked = Array(repeating: false, count: tables.guards.count)
        for (question, reply) in evidence.allReplies {
            unasked[question] = false
            if case .answer(let answer) = reply { note(answer, to: question, tables) }
        }
        for (fix, _) in evidence.allAttempts { open[fix] = false }
    }

    var total: Double { weights.reduce(0, +) }

    /// The same after an answer; its weights add up to the probability of that answer times what they did before.
    func given(_ answer: Int, to question: Int, _ tables: ModelTables) -> Situation {
        var next = self
        let likelihood = tables.model.questions[question].likelihood[answer]
        for cause in next.weights.indices { next.weights[cause] *= likelihood[cause] }
        next.unasked[question] = false
        next.note(answer, to: question, tables)
        return next
    }

    private mutating func note(_ answer: Int, to question: Int, _ tables: ModelTables) {
        answered[question] = true
        for fix in tables.denied[question][answer] { open[fix] = false }
        for place in tables.guardsAsked[question] { asked[place] = true }
    }
}
