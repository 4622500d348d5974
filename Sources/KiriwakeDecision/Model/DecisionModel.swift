import KiriwakeModel

/// The troubleshooting problem as numbers: causes, questions and fixes by place, without any text.
///
/// One cause is true at a time. The model is the single-fault one of Heckerman, Breese and Rommelse,
/// *Decision-theoretic troubleshooting* (CACM 1995).
package struct DecisionModel: Sendable {
    package struct Question: Sendable {
        package let id: String
        package let cost: Double
        /// Symptom ids, and last `none-of-these` where it is offered.
        package let answers: [String]
        /// P(answer | cause), by answer, then cause; for each cause the answers add up to 1.
        package let likelihood: [[Double]]

        package init(id: String, cost: Double, answers: [String], likelihood: [[Double]]) {
            self.id = id
            self.cost = cost
            self.answers = answers
            self.likelihood = likelihood
        }
    }

    package struct Fix: Sendable {
        /// A cause that the fix has a chance against.
        package struct Repair: Sendable {
            package let cause: Int
            /// P(the fix works | cause).
            package let chance: Double

            package init(cause: Int, chance: Double) {
                self.cause = cause
                self.chance = chance
            }
        }

        /// An answer that a reader must not have denied.
        package struct Need: Sendable, Hashable {
            package let question: Int
            package let answer: Int

            package init(question: Int, answer: Int) {
                self.question = question
                self.answer = answer
            }
        }

        /// A look-alike that the fix does not help: it must be ruled out before the fix is offered.
        package struct Guard: Sendable {
            package let lookalike: Int
            /// Questions of which one must have been answered.
            package let tellApart: [Int]

            package init(lookalike: Int, tellApart: [Int]) {
                self.lookalike = lookalike
                self.tellApart = tellApart
            }
        }

        package let id: String
        package let cost: Double
        package let isIrreversible: Bool
        /// Risk medium or more, or a wait of a day or more: what must not be tried on a guess. Only measured.
        package let isRisky: Bool
        /// A wait of an hour or more. Only measured.
        package let isSlow: Bool
        package let repairs: [Repair]
        package let needs: [Need]
        package let guards: [Guard]

        package init(
            id: String, cost: Double, isIrreversible: Bool, isRisky: Bool = false, isSlow: Bool = false,
            repairs: [Repair], needs: [Need], guards: [Guard]
        ) {
            self.id = id
            self.cost = cost
            self.isIrreversible = isIrreversible
            self.isRisky = isRisky
            self.isSlow = isSlow
            self.repairs = repairs
            self.needs = needs
            self.guards = guards
        }
    }

    package let causes: [String]
    /// P(cause) before any evidence; adds up to 1.
    package let prior: [Double]
    package let questions: [Question]
    package let fixes: [Fix]
    package let parameters: DecisionParameters

    package init(
        causes: [String], prior: [Double], questions: [Question], fixes: [Fix], parameters: DecisionParameters
    ) {
        precondition(causes.count == prior.count, "each cause needs a prior")
        let total = prior.reduce(0, +)
        self.causes = causes
        self.prior = total > 0 ? prior.map { $0 / total } : prior
        self.questions = questions
        self.fixes = fixes
        self.parameters = parameters
    }

    package static let noneOfThese = "none-of-these"
}

extension DecisionModel {
    /// The numbers of a knowledge graph; places are those of its tables.
    package init(_ graph: KnowledgeGraph, parameters: DecisionParameters) {
        let questions = graph.questions.values.map { question in
            let answers =
                question.answers.map(\.symptom.value.rawValue)
                + (question.offersNoneOfThese ? [DecisionModel.noneOfThese] : [])
            let byCause = graph.signs.map { edges in
                let said = answers.map { answer in
                    edges.first { $0.target.rawValue == answer }.map { parameters.probability($0.strength) }
                }
                return Self.distribution(said, floor: parameters.floor, slip: parameters.slip)
            }
            return Question(
                id: question.id.rawValue, cost: parameters.cost(question.effort), answers: answers,
                likelihood: answers.indices.map { answer in byCause.map { $0[answer] } })
        }
        let fixes = graph.fixes.values.map { fix in
            let repaired = graph.causes.ids.enumerated().compactMap { place, cause in
                graph.strength(of: fix.id, against: cause).flatMap { strength in
                    strength == .never ? nil : Fix.Repair(cause: place, chance: parameters.probability(strength))
                }
            }
            return Fix(
                id: fix.id.rawValue, cost: max(parameters.cost(fix), 0.1), isIrreversible: fix.risk == .irreversible,
                isRisky: fix.risk >= .medium || fix.wait.value >= 24 * 60, isSlow: fix.wait >= .hour,
                repairs: repaired, needs: Self.needs(of: fix, in: graph),
                guards: fix.needsGuard ? Self.guards(repaired.map(\.cause), in: graph) : [])
        }
        self.init(
            causes: graph.causes.ids.map(\.rawValue),
            prior: graph.causes.values.map { parameters.prior($0.frequency.value) },
            questions: questions, fixes: fixes, parameters: parameters)
    }

    /// P(answer | cause) for one question.
    ///
    /// What the cause says is taken; what is left is shared by the answers it does not mention, at least `floor` each.
    /// A silent cause gives every answer the same. Then comes the slip: one reader in `1/slip` picks blindly.
    /// - Parameter said: for each answer the probability the cause gives it, or nil.
    package static func distribution(_ said: [Double?], floor: Double, slip: Double) -> [Double] {
        let count = Double(said.count)
        guard said.contains(where: { $0 != nil }) else { return said.map { _ in 1 / count } }
        let spoken = said.compactMap { $0 }.reduce(0, +)
        let silent = said.count { $0 == nil }
        let share = silent == 0 ? 0 : max(floor, (1 - spoken) / Double(silent))
        let raw = said.map { $0 ?? share }
        let total = raw.reduce(0, +)
        return raw.map { (1 - slip) * $0 / total + slip / count }
    }

    private static func needs(of fix: KiriwakeModel.Fix, in graph: KnowledgeGraph) -> [Fix.Need] {
        let need = { (symptom: SymptomID) -> Fix.Need? in
            guard let id = graph.question(asking: symptom), let place = graph.questions.place(of: id),
                let answer = graph.questions.values[place].answers.firstIndex(where: { $0.symptom.value == symptom })
            else { return nil }
            return Fix.Need(question: place, answer: answer)
        }
        let required = fix.requires.compactMap { need($0.value) }
        let excluded = fix.unless.compactMap { need($0.value) }
        // Where only some answers are out of the question, any of the others will do.
        let left = Set(excluded.map(\.question)).subtracting(required.map(\.question)).sorted().flatMap { place in
            let question = graph.questions.values[place]
            return (0..<question.answers.count + (question.offersNoneOfThese ? 1 : 0)).map {
                Fix.Need(question: place, answer: $0)
            }
        }
        return (required + left).filter { !excluded.contains($0) }
    }

    private static func guards(_ repaired: [Int], in graph: KnowledgeGraph) -> [Fix.Guard] {
        var tellApart: [Int: [Int]] = [:]
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
