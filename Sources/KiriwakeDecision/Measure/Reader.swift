import KiriwakeCore

/// One simulated reader: a cause, and for each question and fix what would come of it.
///
/// Every draw belongs to the reader and to what is drawn for, not to the order of asking, so different ways of guiding are
/// tried on the very same people.
struct Reader: Sendable {
    let cause: Int
    private let population: Population
    private let seed: UInt64

    /// - Parameters:
    ///   - number: which reader of the population.
    ///   - cause: a place; drawn from the priors where none is given.
    init(_ number: Int, of population: Population, cause: Int?) {
        self.population = population
        var generator = SeededGenerator(seed: population.seed &+ UInt64(number) &* 0x9e37_79b9_7f4a_7c15)
        seed = generator.next()
        var left = Double.random(in: 0..<1, using: &generator)
        let prior = population.model.prior
        self.cause =
            cause ?? prior.firstIndex { share in
                left -= share
                return left < 0
            } ?? prior.count - 1
    }

    private var model: DecisionModel { population.model }
    private var behaviour: ReaderModel { population.behaviour }

    func reply(to place: Int) -> Evidence.Reply {
        var generator = draws(for: .question, population.questionKeys[place])
        let isSure = Double.random(in: 0..<1, using: &generator) >= behaviour.notSure
        let slips = Double.random(in: 0..<1, using: &generator) < behaviour.slip
        let blind = Int.random(in: 0..<model.questions[place].answers.count, using: &generator)
        guard isSure else { return .notSure }
        return .answer(slips ? blind : truth(of: place))
    }

    /// What comes of being told to try a fix.
    func outcome(of place: Int) -> Policy.Outcome {
        let fix = model.fixes[place]
        var generator = draws(for: .fix, population.fixKeys[place])
        let isPossible = Double.random(in: 0..<1, using: &generator) >= behaviour.impossible
        let luck = Double.random(in: 0..<1, using: &generator)
        for question in Set(fix.needs.map(\.question)) {
            let held = truth(of: question)
            // Needs that answer one question are alternatives.
            guard fix.needs.contains(where: { $0.question == question && $0.answer == held }) else {
                return .impossible
            }
        }
        guard isPossible else { return .impossible }
        return luck < chance(of: place) ? .worked : .failed
    }

    func canBeHelped(by fix: Int) -> Bool { chance(of: fix) > 0 }

    private func chance(of fix: Int) -> Double {
        model.fixes[fix].repairs.first { $0.cause == cause }?.chance ?? 0
    }

    /// The answer that is so, drawn from what the cause says, the model's own slip taken out.
    private func truth(of place: Int) -> Int {
        let question = model.questions[place]
        let slip = model.parameters.slip
        let blind = slip / Double(question.answers.count)
        var generator = draws(for: .truth, population.questionKeys[place])
        var left = Double.random(in: 0..<1, using: &generator)
        for answer in question.answers.indices {
            left -= max(0, (question.likelihood[answer][cause] - blind) / (1 - slip))
            if left < 0 { return answer }
        }
        return question.answers.count - 1
    }

    private enum Subject: UInt64 {
        case question = 1
        case fix, truth
    }

    private func draws(for subject: Subject, _ key: UInt64) -> SeededGenerator {
        SeededGenerator(seed: seed ^ (subject.rawValue << 56) ^ key)
    }
}
