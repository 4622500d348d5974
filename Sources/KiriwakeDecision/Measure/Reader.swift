import KiriwakeCore
import KiriwakeModel

/// One simulated reader: a cause, and for each question and fix what would come of it.
///
/// Every draw belongs to the reader and to what is drawn for, not to the order of asking, so different strategies are
/// tried on exactly the same people.
struct Reader: Sendable {
    let cause: Place<Cause>
    /// Whether the site's script runs in the reader's browser.
    let hasScript: Bool
    private let population: Population
    private let seed: UInt64

    /// - Parameters:
    ///   - number: which reader of the population.
    ///   - cause: drawn from the priors where none is given.
    init(_ number: Int, of population: Population, cause: Place<Cause>?) {
        self.population = population
        var generator = SeededGenerator(seed: population.seed &+ UInt64(number) &* 0x9e37_79b9_7f4a_7c15)
        seed = generator.next()
        var left = Double.random(in: 0..<1, using: &generator)
        let shares = population.shares
        self.cause =
            cause ?? shares.firstIndex { share in
                left -= share
                return left < 0
            } ?? Place(shares.count - 1)
        hasScript = Double.random(in: 0..<1, using: &generator) < population.behaviour.script
    }

    private var model: DecisionModel { population.model }
    private var behaviour: ReaderModel { population.behaviour }

    func reply(to place: Place<Question>) -> Reply {
        var generator = draws(for: .question, population.questionKeys[place])
        let isSure = Double.random(in: 0..<1, using: &generator) >= notSure(of: place)
        let slips = Double.random(in: 0..<1, using: &generator) < behaviour.slip
        let answers = model.questions[place].answers
        let blind = answers[Int.random(in: 0..<answers.count, using: &generator)]
        guard isSure else { return .notSure }
        return .answer(slips ? blind : truth(of: place))
    }

    private func notSure(of place: Place<Question>) -> Double {
        behaviour.notSureAsKnown ? max(behaviour.notSure, model.questions[place].notSure) : behaviour.notSure
    }

    /// The outcome of trying a fix.
    func outcome(of place: Place<Fix>) -> Policy.Outcome {
        let fix = model.fixes[place]
        var generator = draws(for: .fix, population.fixKeys[place])
        let isPossible = Double.random(in: 0..<1, using: &generator) >= behaviour.impossible
        let luck = Double.random(in: 0..<1, using: &generator)
        for question in Set(fix.needs.map(\.question)) where isAskable(question) {
            let held = truth(of: question)
            // Needs that answer one question are alternatives.
            guard fix.needs.contains(where: { $0.question == question && $0.answer == held }) else {
                return .impossible
            }
        }
        guard isPossible else { return .impossible }
        return luck < chance(of: place) ? .worked : .failed
    }

    /// Whether a question applies to this reader; a fix needs no answer to one that does not.
    private func isAskable(_ question: Place<Question>) -> Bool {
        let conditions = model.questions[question].onlyIf
        return conditions.isEmpty || conditions.contains { truth(of: $0.question) == .offered($0.answer) }
    }

    func canBeHelped(by fix: Place<Fix>) -> Bool { chance(of: fix) > 0 }

    private func chance(of fix: Place<Fix>) -> Double {
        model.fixes[fix].repairs.first { $0.cause == cause }?.chance ?? 0
    }

    /// The true answer, drawn from the cause's probabilities without the model's slips.
    private func truth(of place: Place<Question>) -> Answer {
        let question = model.questions[place]
        let slip = model.parameters.slip
        let blind = slip / Double(question.answers.count)
        var generator = draws(for: .truth, population.questionKeys[place])
        var left = Double.random(in: 0..<1, using: &generator)
        for answer in question.answers {
            left -= max(0, (question.likelihood[answer][cause] - blind) / (1 - slip))
            if left < 0 { return answer }
        }
        return question.answers[question.answers.count - 1]
    }

    private enum Subject: UInt64 {
        case question = 1
        case fix, truth
    }

    private func draws(for subject: Subject, _ key: UInt64) -> SeededGenerator {
        SeededGenerator(seed: seed ^ (subject.rawValue << 56) ^ key)
    }
}
