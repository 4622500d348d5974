/// Chooses the next step in a state: the best fix, or the question that is worth more than it costs.
struct StepChooser {
    let model: DecisionModel

    struct Choice {
        let step: Policy.Step
        /// Expected cost from here on, in minutes, as far as the look-ahead sees.
        let expectedCost: Double
    }

    /// Compares the best pure sequence of fixes with each question followed by the best sequence for its answers.
    func choose(_ evidence: Evidence, _ belief: Belief) -> Choice {
        let sequence = RepairSequence(model, evidence, belief)
        var best = Choice(
            step: sequence.fixes.first.map(Policy.Step.attempt) ?? .handOver, expectedCost: sequence.expectedCost)
        for question in model.questions.indices where evidence.reply(to: question) == nil {
            let cost = self.cost(ofAsking: question, evidence, belief, unasked: sequence.expectedCost)
            if cost < best.expectedCost - 1e-9 { best = Choice(step: .ask(question), expectedCost: cost) }
        }
        return best
    }

    private func cost(ofAsking place: Int, _ evidence: Evidence, _ belief: Belief, unasked: Double) -> Double {
        let question = model.questions[place]
        let told = question.answers.indices.reduce(0) { sum, answer in
            let probability = belief.probability(ofAnswer: answer, to: question)
            let sequence = RepairSequence(
                model, evidence.adding(.answer(answer), to: place), belief.given(answer: answer, to: question))
            return sum + probability * sequence.expectedCost
        }
        let notSure = model.parameters.notSure
        return question.cost + (1 - notSure) * told + notSure * unasked
    }
}
