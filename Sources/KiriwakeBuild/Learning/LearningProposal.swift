import Foundation
import KiriwakeCore
import KiriwakeDecision
import KiriwakeModel

/// Words of the articles that readers' outcomes speak against, with the words that fit better.
package struct LearningProposal: Sendable {
    /// One word for another.
    package struct Change: Sendable {
        /// Where the key stands whose word changes.
        package let location: SourceLocation
        package let old: String
        package let new: String
        /// What was learned, in words.
        package let reason: String
    }

    /// In the order of the articles.
    package let changes: [Change]

    init(_ learned: LearnedModel, _ model: DecisionModel, _ graph: KnowledgeGraph) {
        let words = Words(parameters: model.parameters)
        var changes: [Change] = []
        let weights = graph.causes.values.map { model.parameters.prior($0.frequency.value) }.reduce(0, +)
        for (place, cause) in graph.causes.values.enumerated() {
            let frequency = words.frequency(nearest: learned.prior[place] * weights)
            if frequency != cause.frequency.value {
                changes.append(
                    Change(
                        location: cause.frequency.location, old: cause.frequency.value.rawValue,
                        new: frequency.rawValue,
                        reason:
                            "\(cause.id) is thought to be the cause of \(Self.number(learned.readers[place])) readers, "
                            + "\(Self.percent(learned.prior[place])) with the estimate (estimated "
                            + "\(Self.percent(model.prior[place])))"))
            }
            changes += Self.signs(place, learned, model, graph, words)
            changes += Self.remedies(place, learned, model, graph, words)
        }
        self.changes = changes.sorted { $0.location < $1.location }
    }

    private static func signs(
        _ cause: Int, _ learned: LearnedModel, _ model: DecisionModel, _ graph: KnowledgeGraph, _ words: Words
    ) -> [Change] {
        let id = model.causes[cause]
        return graph.signs[cause].compactMap { edge in
            guard let asked = graph.question(asking: edge.target), let question = graph.questions.place(of: asked),
                let answer = model.questions[question].answers.firstIndex(of: edge.target.rawValue)
            else { return nil }
            let probability = learned.likelihood[question][answer][cause]
            let old = model.questions[question].likelihood[answer][cause]
            // What a word says of one answer is scaled by what the others say, and slips come in.
            let said = model.parameters.probability(edge.strength)
            let answers = model.questions[question].answers.count
            let ratio = words.unslipped(probability, among: answers) / words.unslipped(old, among: answers)
            let strength = words.strength(nearest: said * ratio)
            guard strength != edge.strength else { return nil }
            return Change(
                location: edge.location, old: edge.strength.rawValue, new: strength.rawValue,
                reason:
                    "\(edge.target) was answered in \(percent(probability)) of \(id), estimate counted in (estimated "
                    + "\(percent(old)); \(number(learned.answered[question][cause])) such readers were asked \(asked))")
        }
    }

    private static func remedies(
        _ cause: Int, _ learned: LearnedModel, _ model: DecisionModel, _ graph: KnowledgeGraph, _ words: Words
    ) -> [Change] {
        graph.remedies[cause].compactMap { edge in
            guard let fix = graph.fixes.place(of: edge.target),
                let place = model.fixes[fix].repairs.firstIndex(where: { $0.cause == cause })
            else { return nil }
            let chance = learned.chances[fix][place]
            let strength = words.strength(nearest: chance)
            // "never" would take the fix out of the articles; that is for an author to decide.
            guard strength != edge.strength, strength != .never else { return nil }
            return Change(
                location: edge.location, old: edge.strength.rawValue, new: strength.rawValue,
                reason:
                    "\(edge.target) ended \(percent(chance)) of \(model.causes[cause]), estimate counted in (estimated "
                    + "\(percent(model.fixes[fix].repairs[place].chance)); \(number(learned.tried[fix][place])) such "
                    + "readers tried it)")
        }
    }

    private static func percent(_ share: Double) -> String { Decimal.percent(share) }
    private static func number(_ value: Double) -> String { Decimal.text(value, places: 1) }
}

/// The nearest word to a number.
private struct Words {
    let parameters: DecisionParameters

    /// By odds, as chances multiply.
    func strength(nearest probability: Double) -> Strength {
        let odds = { (value: Double) in log(value / (1 - value)) }
        let sought = odds(min(max(probability, 1e-6), 1 - 1e-6))
        let distance = { (strength: Strength) in abs(odds(parameters.probability(strength)) - sought) }
        return Strength.allCases.min { distance($0) < distance($1) } ?? .sometimes
    }

    /// By ratio.
    func frequency(nearest weight: Double) -> Frequency {
        let distance = { (frequency: Frequency) in abs(log(parameters.prior(frequency) / max(weight, 1e-9))) }
        return Frequency.allCases.min { distance($0) < distance($1) } ?? .occasional
    }

    /// A probability without the readers who pick blindly; never nothing.
    func unslipped(_ probability: Double, among answers: Int) -> Double {
        max((probability - parameters.slip / Double(answers)) / (1 - parameters.slip), 1e-3)
    }
}
