import KiriwakeDecision
import KiriwakeModel

/// The best policy there is, by dynamic programming over every evidence that can be reached. Written from the model's
/// description alone; good for small models only.
///
/// Evidence is a number in mixed radix: a digit for each question (0 unasked, 1 not sure, 2 + answer) and for each fix
/// (0 untried, 1 failed, 2 impossible).
struct ExactSolver {
    private let model: DecisionModel
    private let questionUnit: [Int]
    private let fixUnit: [Int]
    private let chance: Indexed<Fix, Indexed<Cause, Double>>
    private var known: [Double]
    private var digits: [Int]

    init(_ model: DecisionModel) {
        self.model = model
        var unit = 1
        var units: [Int] = []
        for size in model.questions.map({ $0.answers.count + 2 }) + model.fixes.map({ _ in 3 }) {
            units.append(unit)
            unit *= size
        }
        questionUnit = Array(units.prefix(model.questions.count))
        fixUnit = Array(units.dropFirst(model.questions.count))
        chance = model.fixes.mapValues { fix in
            Indexed(model.causes.indices.map { cause in fix.repairs.first { $0.cause == cause }?.chance ?? 0 })
        }
        known = Array(repeating: -1, count: unit)
        digits = Array(repeating: 0, count: units.count)
    }

    /// Expected minutes from the beginning, acting as well as the rules allow.
    mutating func value() -> Double { value(0, model.prior) }

    /// - Parameter belief: adds up to 1.
    private mutating func value(_ code: Int, _ belief: Indexed<Cause, Double>) -> Double {
        if known[code] >= 0 { return known[code] }
        var best = model.parameters.unresolved
        for question in model.questions.indices where digits[question.index] == 0 {
            best = min(best, cost(ofAsking: question, code, belief))
        }
        for fix in allowed(belief) { best = min(best, cost(ofTrying: fix, code, belief)) }
        known[code] = best
        return best
    }

    private mutating func cost(ofAsking place: Place<Question>, _ code: Int, _ belief: Indexed<Cause, Double>) -> Double
    {
        let question = model.questions[place]
        let notSure = question.notSure
        digits[place.index] = 1
        var cost = question.cost + notSure * value(code + questionUnit[place.index], belief)
        for (number, answer) in question.answers.enumerated() {
            var next = belief
            var total = 0.0
            for cause in next.indices {
                next[cause] *= question.likelihood[answer][cause]
                total += next[cause]
            }
            for cause in next.indices { next[cause] /= total }
            digits[place.index] = 2 + number
            cost += (1 - notSure) * total * value(code + (2 + number) * questionUnit[place.index], next)
        }
        digits[place.index] = 0
        return cost
    }

    private mutating func cost(ofTrying fix: Place<Fix>, _ code: Int, _ belief: Indexed<Cause, Double>) -> Double {
        let place = model.questions.count + fix.index
        let possible = possibility(of: fix, belief)
        let success = success(of: fix, belief)
        var next = belief
        for cause in next.indices { next[cause] *= (1 - chance[fix][cause]) / (1 - success) }
        digits[place] = 1
        let failed = value(code + fixUnit[fix.index], next)
        digits[place] = 2
        let impossible = value(code + 2 * fixUnit[fix.index], belief)
        digits[place] = 0
        return possible * model.fixes[fix].cost + (1 - possible) * 1 + possible * (1 - success) * failed
            + (1 - possible) * impossible
    }

    // MARK: The rules

    private func success(of fix: Place<Fix>, _ belief: Indexed<Cause, Double>) -> Double {
        var sum = 0.0
        for cause in belief.indices { sum += belief[cause] * chance[fix][cause] }
        return sum
    }

    private func possibility(of fix: Place<Fix>, _ belief: Indexed<Cause, Double>) -> Double {
        var possible = 1 - model.parameters.impossible
        guard !model.fixes[fix].needs.isEmpty else { return possible }
        for question in Set(model.fixes[fix].needs.map(\.question)) where digits[question.index] < 2 {
            var held = 0.0
            for need in model.fixes[fix].needs where need.question == question {
                for cause in belief.indices {
                    held += belief[cause] * model.questions[question].likelihood[need.answer][cause]
                }
            }
            possible *= held
        }
        return possible
    }

    private func allowed(_ belief: Indexed<Cause, Double>) -> [Place<Fix>] {
        let offered = model.fixes.indices.filter { isOffered($0, belief) }
        return offered.filter { place in
            guard model.fixes[place].isIrreversible else { return true }
            let ours = success(of: place, belief) * possibility(of: place, belief)
            return !offered.contains { other in
                !model.fixes[other].isIrreversible
                    && success(of: other, belief) * possibility(of: other, belief) * 2 >= ours
            }
        }
    }

    private func isOffered(_ place: Place<Fix>, _ belief: Indexed<Cause, Double>) -> Bool {
        let fix = model.fixes[place]
        guard digits[model.questions.count + place.index] == 0, !fix.repairs.isEmpty else { return false }
        for question in Set(fix.needs.map(\.question)) where digits[question.index] >= 2 {
            let given = model.questions[question].answers[digits[question.index] - 2]
            guard fix.needs.contains(where: { $0.question == question && $0.answer == given }) else { return false }
        }
        guard !fix.guards.isEmpty else { return true }
        var helped = 0.0
        for repair in fix.repairs { helped += belief[repair.cause] }
        return fix.guards.allSatisfy { look in
            look.tellApart.contains { digits[$0.index] >= 2 }
                && helped >= model.parameters.guardRatio * belief[look.lookalike]
        }
    }
}
