import KiriwakeCore
package import KiriwakeModel

extension DecisionModel {
    /// Least cost of a fix, in minutes: one that cost nothing would come before every question.
    private static let leastCost = 0.1
    /// A wait from which a fix that cannot help counts as a risk taken.
    private static let riskyWait = Minutes(24 * 60)

    /// The numbers of a knowledge graph, with "something else" where its prior is above zero.
    package init(_ graph: KnowledgeGraph, parameters: DecisionParameters) {
        let written = graph.causes.values.mapValues { parameters.prior($0.frequency.value) }
        let total = written.reduce(0, +)
        let unwritten = total > 0 ? parameters.somethingElse : 0
        var prior = written.mapValues { $0 / max(total, .leastNormalMagnitude) * (1 - unwritten) }
        var causes = graph.causes.ids.mapValues(\.rawValue)
        let somethingElse = unwritten > 0 ? causes.append(Cause.somethingElse) : nil
        if unwritten > 0 { prior.append(unwritten) }
        let fixes = graph.fixes.values.mapValues { fix in
            let repaired = graph.causes.ids.indexed().compactMap { place, cause in
                graph.strength(of: fix.id, against: cause).flatMap { strength in
                    strength.isPossible ? Fix.Repair(cause: place, chance: parameters.probability(strength)) : nil
                }
            }
            let unwrittenToo = somethingElse.flatMap { place in
                fix.human.map { Fix.Repair(cause: place, chance: parameters.probability($0.helps)) }
            }
            return Fix(
                id: fix.id.rawValue, cost: max(parameters.cost(fix), Self.leastCost),
                isIrreversible: fix.risk == .irreversible,
                isRisky: fix.isRisky || fix.wait >= Self.riskyWait, isSlow: fix.wait >= .hour,
                repairs: repaired + (unwrittenToo.map { [$0] } ?? []), needs: Self.needs(of: fix, in: graph),
                guards: fix.needsGuard ? Self.guards(repaired.map(\.cause), in: graph) : [],
                askFirst: fix.askFirst.compactMap { graph.questions.place(of: $0.value) },
                followUp: fix.followUp.flatMap { graph.questions.place(of: $0.value) })
        }
        let stated = graph.shownSymptoms.mapValues { edges in
            Dictionary(
                edges.map { ($0.target, parameters.probability($0.strength)) }, uniquingKeysWith: { first, _ in first })
        }
        self.init(
            causes: causes, somethingElse: somethingElse, prior: prior,
            questions: graph.questions.values.mapValues { Self.question($0, stated, written, graph, parameters) },
            fixes: fixes, parameters: parameters)
    }

    /// - Parameters:
    ///   - stated: by cause, the probability of each symptom that its article mentions.
    ///   - weights: of the causes written, before anything is known.
    private static func question(
        _ question: KiriwakeModel.Question, _ stated: Indexed<Cause, [SymptomID: Double]>,
        _ weights: Indexed<Cause, Double>, _ graph: KnowledgeGraph, _ parameters: DecisionParameters
    ) -> Question {
        let replies = question.replies
        let normally = distribution(
            replies.answers.map { answer in
                guard case .offered(let place) = answer else { return nil }
                return question.answers[place].normally.map(parameters.probability)
            }, floor: parameters.floor, slip: parameters.slip)
        let symptoms = question.answers.map(\.symptom.value)
        var byCause = stated.mapValues { symptom in
            let stated = replies.answers.map { answer -> Double? in
                guard case .offered(let place) = answer else { return nil }
                return symptom[symptoms[place.index]]
            }
            return distribution(stated, normally: normally, floor: parameters.floor, slip: parameters.slip)
        }
        if parameters.somethingElse > 0 { byCause.append(mixture(byCause, weights, normally, parameters)) }
        let rounded = byCause.mapValues(twelveDecimals)
        let onlyIf = question.onlyIf.compactMap { graph.answer(of: $0.value) }
        return Question(
            id: question.id.rawValue, cost: parameters.cost(question.effort),
            notSure: parameters.notSure(question.knownBy), onlyIf: onlyIf, replies: replies,
            likelihood: replies.answers.indices.map { answer in rounded.mapValues { $0[answer] } })
    }

    /// Probabilities that add up to 1, with twelve decimals; the greatest takes what rounding leaves. What the articles say is
    /// never more exact, every export holds the very numbers that the tool decides with, and readers load a sixth less.
    private static func twelveDecimals(_ row: [Double]) -> [Double] {
        let unit = 1e12
        var parts = row.map { ($0 * unit).rounded() }
        guard let greatest = parts.indices.max(by: { parts[$0] < parts[$1] }) else { return row }
        parts[greatest] += unit - parts.reduce(0, +)
        return parts.map { $0 / unit }
    }

    /// P(answer | cause) for one question.
    ///
    /// Stated probabilities are kept; the answers that the cause does not mention share the rest in proportion to what
    /// is normally seen. A cause that mentions none has what is normally seen. Then slips are added: one reader in
    /// `1/slip` picks blindly.
    /// - Parameters:
    ///   - stated: for each answer the probability that the cause gives it, or nil.
    ///   - normally: P(answer) where the cause has nothing to do with the question; nil gives every answer the same.
    package static func distribution(
        _ stated: [Double?], normally: [Double]? = nil, floor: Double, slip: Double
    ) -> [Double] {
        let count = Double(stated.count)
        let normally = normally ?? stated.map { _ in 1 / count }
        guard stated.contains(where: { $0 != nil }) else { return normally }
        let spoken = stated.compactMap { $0 }.reduce(0, +)
        let silent = zip(stated, normally).reduce(0) { $1.0 == nil ? $0 + $1.1 : $0 }
        let raw = zip(stated, normally).map { stated, normally in
            stated ?? max(floor * min(1, normally * count), max(0, 1 - spoken) * normally / silent)
        }
        let total = raw.reduce(0, +)
        return raw.map { (1 - slip) * $0 / total + slip / count }
    }

    /// What readers answer whose cause no article describes: as all readers do, smoothed by what is normally seen and by chance.
    private static func mixture(
        _ byCause: Indexed<Cause, [Double]>, _ weights: Indexed<Cause, Double>, _ normally: [Double],
        _ parameters: DecisionParameters
    ) -> [Double] {
        let total = weights.reduce(0, +)
        return normally.indices.map { answer in
            let all = zip(byCause, weights).reduce(0) { $0 + $1.0[answer] * $1.1 } / total
            return (1 - parameters.smoothing) * all + parameters.smoothing / Double(normally.count)
        }
    }

    private static func needs(of fix: KiriwakeModel.Fix, in graph: KnowledgeGraph) -> [Fix.Need] {
        let need = { (symptom: SymptomID) -> Fix.Need? in
            graph.answer(of: symptom).map { Fix.Need(question: $0.question, answer: .offered($0.answer)) }
        }
        let required = fix.requires.compactMap { need($0.value) }
        let excluded = fix.unless.compactMap { need($0.value) }
        // Where `unless` only excludes answers of a question, any of its other answers meets the need.
        let left = Set(excluded.map(\.question)).subtracting(required.map(\.question)).sorted().flatMap { place in
            graph.questions[place].replies.answers.map { Fix.Need(question: place, answer: $0) }
        }
        return (required + left).filter { !excluded.contains($0) }
    }

    private static func guards(_ repaired: [Place<Cause>], in graph: KnowledgeGraph) -> [Fix.Guard] {
        var tellApart: [Place<Cause>: [Place<KiriwakeModel.Question>]] = [:]
        for pair in graph.confusablePairs {
            guard let first = graph.causes.place(of: pair.first), let second = graph.causes.place(of: pair.second)
            else { continue }
            for (cause, lookalike) in [(first, second), (second, first)]
            where repaired.contains(cause) && !repaired.contains(lookalike) {
                for question in pair.tellApart.compactMap({ graph.questions.place(of: $0) })
                where !tellApart[lookalike, default: []].contains(question) {
                    tellApart[lookalike, default: []].append(question)
                }
            }
        }
        return tellApart.sorted { $0.key < $1.key }.map { Fix.Guard(lookalike: $0.key, tellApart: $0.value) }
    }
}
