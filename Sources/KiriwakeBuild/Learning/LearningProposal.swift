package import KiriwakeCore
import KiriwakeDecision
import KiriwakeModel

/// Strengths and frequencies in the articles that readers' outcomes contradict, with the words that fit better.
package struct LearningProposal: Sendable {
    /// One word replaced by another.
    package struct Change: Sendable {
        /// The location of the key whose word changes.
        package let location: SourceLocation
        package let old: String
        package let new: String
        /// What was learned, in words.
        package let reason: String
    }

    /// In the order of the articles.
    package let changes: [Change]

    init(_ learned: LearnedModel, _ model: DecisionModel, _ graph: KnowledgeGraph) {
        let words = NearestWord(model.parameters)
        var changes: [Change] = []
        let weights = graph.causes.values.map { model.parameters.prior($0.frequency.value) }.reduce(0, +)
        let written = model.somethingElse.map { 1 - learned.prior[$0] } ?? 1
        for (place, cause) in graph.causes.values.indexed() {
            let frequency = words.frequency(nearest: learned.prior[place] / written * weights)
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
            changes += Self.symptoms(place, learned, model, graph, words)
            changes += Self.remedies(place, learned, model, graph, words)
        }
        self.changes = changes.sorted { $0.location < $1.location }
    }

    private static func symptoms(
        _ cause: Place<Cause>, _ learned: LearnedModel, _ model: DecisionModel, _ graph: KnowledgeGraph,
        _ words: NearestWord
    ) -> [Change] {
        let id = model.causes[cause]
        return graph.shownSymptoms[cause].compactMap { edge in
            guard let offered = graph.answer(of: edge.target) else { return nil }
            let (question, answer) = (offered.question, Answer.offered(offered.answer))
            let probability = learned.likelihood[question][answer][cause]
            let old = model.questions[question].likelihood[answer][cause]
            // The probability of an answer is normalised over all answers, and slips are mixed in.
            let stated = model.parameters.probability(edge.strength)
            let answers = model.questions[question].answers.count
            let ratio = words.unslipped(probability, among: answers) / words.unslipped(old, among: answers)
            return change(
                edge, to: words.strength(nearest: stated * ratio),
                because:
                    "\(edge.target) was answered in \(percent(probability)) of \(id), estimate counted in (estimated "
                    + "\(percent(old)); \(number(learned.answered[question][cause])) such readers were asked "
                    + "\(graph.questions.ids[question]))")
        }
    }

    private static func remedies(
        _ cause: Place<Cause>, _ learned: LearnedModel, _ model: DecisionModel, _ graph: KnowledgeGraph,
        _ words: NearestWord
    ) -> [Change] {
        graph.remedies[cause].compactMap { edge in
            // A person's help is written once, for every cause.
            guard let fix = graph.fixes.place(of: edge.target),
                graph.fixes[fix].human?.contact.location != edge.location,
                let repair = model.fixes[fix].repairs.firstIndex(where: { $0.cause == cause })
            else { return nil }
            let chance = learned.chances[fix][repair]
            let strength = words.strength(nearest: chance)
            // "never" would remove the fix from the articles, which is for an author to decide.
            guard strength.isPossible else { return nil }
            return change(
                edge, to: strength,
                because:
                    "\(edge.target) ended \(percent(chance)) of \(model.causes[cause]), estimate counted in (estimated "
                    + "\(percent(model.fixes[fix].repairs[repair].chance)); \(number(learned.tried[fix][repair])) such "
                    + "readers tried it)")
        }
    }

    /// - Returns: nil for a strength that stays.
    private static func change<Kind>(
        _ edge: KnowledgeGraph.Edge<Kind>, to strength: Strength, because reason: String
    ) -> Change? {
        guard strength != edge.strength else { return nil }
        return Change(
            location: edge.location, old: edge.strength.rawValue, new: strength.rawValue, reason: reason)
    }

    private static func percent(_ share: Double) -> String { Decimal.percent(share) }
    private static func number(_ value: Double) -> String { Decimal.text(value, places: 1) }
}
