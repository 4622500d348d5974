import Foundation

/// Chooses the next step in a state: the best fix, or the question that is worth more than it costs.
struct StepChooser {
    struct Choice {
        let step: Policy.Step
        /// Expected cost from here on, in minutes, as far as the look-ahead sees.
        let expectedCost: Double
        /// How many of these minutes are saved against trying fixes without asking.
        let saved: Double
    }

    private let tables: ModelTables
    private var planner: RepairPlanner

    /// Questions that are looked into; the others tell too little to be worth it.
    private static let candidates = 8

    init(_ tables: ModelTables) {
        self.tables = tables
        planner = RepairPlanner(tables)
    }

    /// Compares the best pure sequence of fixes with each promising question followed by the best sequence for its
    /// answers.
    /// - Complexity: questions × answers × causes, and a plan for each answer of the candidates.
    mutating func choose(_ evidence: Evidence) -> Choice {
        let situation = Situation(tables, evidence)
        let plan = planner.plan(situation)
        let weight = situation.total
        var step = plan.first.map(Policy.Step.attempt) ?? .handOver
        var least = plan.weightedCost
        for question in promising(situation) {
            let cost = self.cost(ofAsking: question, situation, unasked: plan.weightedCost)
            if cost < least - 1e-9 * weight {
                least = cost
                step = .ask(question)
            }
        }
        guard weight > 0 else { return Choice(step: step, expectedCost: 0, saved: 0) }
        return Choice(step: step, expectedCost: least / weight, saved: (plan.weightedCost - least) / weight)
    }

    mutating func sequence(_ evidence: Evidence) -> [Int] { planner.sequence(Situation(tables, evidence)) }

    mutating func possibility(of fix: Int, _ evidence: Evidence) -> Double {
        planner.possibility(of: fix, Situation(tables, evidence))
    }

    private mutating func cost(ofAsking place: Int, _ situation: Situation, unasked: Double) -> Double {
        let question = tables.model.questions[place]
        var told = 0.0
        for answer in question.answers.indices {
            told += planner.plan(situation.given(answer, to: place, tables)).weightedCost
        }
        let notSure = tables.model.parameters.notSure
        return question.cost * situation.total + (1 - notSure) * told + notSure * unasked
    }

    /// Unasked questions by what they tell about the cause, in nats for each minute.
    private func promising(_ situation: Situation) -> [Int] {
        let total = situation.total
        guard total > 0 else { return [] }
        let beliefs = situation.weights.map { $0 / total }
        let scored = tables.model.questions.indices.filter { situation.unasked[$0] }.map { place in
            (place: place, score: information(place, beliefs) / (tables.model.questions[place].cost + 0.5))
        }
        return scored.sorted { (-$0.score, $0.place) < (-$1.score, $1.place) }.prefix(Self.candidates).map(\.place)
    }

    /// Mutual information of the question's answer and the cause, in nats.
    private func information(_ place: Int, _ beliefs: [Double]) -> Double {
        var information = 0.0
        for row in tables.model.questions[place].likelihood {
            var marginal = 0.0
            for cause in beliefs.indices { marginal += beliefs[cause] * row[cause] }
            guard marginal > 0 else { continue }
            for cause in beliefs.indices where beliefs[cause] > 1e-4 {
                information += beliefs[cause] * row[cause] * log(row[cause] / marginal)
            }
        }
        return information
    }
}
