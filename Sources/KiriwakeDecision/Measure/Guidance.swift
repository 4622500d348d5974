/// Ways to guide a reader, to be compared.
package enum Guidance: String, CaseIterable, Sendable {
    /// The compiled wizard, its lists followed from top to bottom.
    case wizard
    /// What a help page does: fixes by chance over price, nothing asked, nothing guarded.
    case checklist
    /// Every question in the articles' order, then fixes by chance over price, guards kept.
    case everyQuestion = "every-question"
    /// The cause is known: its fixes by chance over price.
    case perfectInformation = "perfect-information"
}

/// Leads readers in one of these ways.
struct Guide {
    let guidance: Guidance
    let model: DecisionModel
    let policy: Policy
    private let checklist: [Int]
    /// By cause.
    private let knowing: [[Int]]
    private var planner: RepairPlanner
    private let tables: ModelTables

    init(_ guidance: Guidance, _ model: DecisionModel, _ policy: Policy) {
        self.guidance = guidance
        self.model = model
        self.policy = policy
        tables = ModelTables(model)
        planner = RepairPlanner(tables)
        let byRatio = { (chance: (DecisionModel.Fix) -> Double) -> [Int] in
            model.fixes.indices.map { (place: $0, ratio: chance(model.fixes[$0]) / model.fixes[$0].cost) }
                .filter { $0.ratio * model.parameters.unresolved > 1 }
                .sorted { (-$0.ratio, $0.place) < (-$1.ratio, $1.place) }.map(\.place)
        }
        checklist = byRatio { fix in fix.repairs.reduce(0) { $0 + model.prior[$1.cause] * $1.chance } }
        knowing = model.causes.indices.map { cause in
            byRatio { fix in fix.repairs.first { $0.cause == cause }?.chance ?? 0 }
        }
    }

    mutating func lead(_ reader: Reader) -> Journey {
        var journey = Journey(reader, model)
        switch guidance {
        case .wizard: followWizard(&journey)
        case .checklist: attempt(checklist, &journey)
        case .everyQuestion:
            for question in model.questions.indices { journey.ask(question) }
            let situation = Situation(tables, journey.evidence)
            journey.believed = Belief(model, journey.evidence).leading
            attempt(planner.sequence(situation), &journey)
        case .perfectInformation: attempt(knowing[reader.cause], &journey)
        }
        return journey
    }

    private func followWizard(_ journey: inout Journey) {
        var place = 0
        while true {
            let state = policy.states[place]
            let outcome: Policy.Outcome
            switch state.step {
            case .ask(let question):
                outcome =
                    switch journey.ask(question) {
                    case .answer(let answer): .answer(answer)
                    case .notSure: .notSure
                    }
            case .attempt(let fix):
                journey.believed = journey.believed ?? state.belief.leading
                outcome = journey.attempt(fix)
            case .list(let fixes):
                journey.believed = journey.believed ?? state.belief.leading
                return attempt(fixes, &journey)
            case .handOver:
                journey.believed = journey.believed ?? state.belief.leading
                return journey.handOver()
            }
            guard let next = state.branches.first(where: { $0.outcome == outcome })?.target else { return }
            place = next
        }
    }

    private func attempt(_ fixes: [Int], _ journey: inout Journey) {
        for fix in fixes where journey.attempt(fix) == .worked { return }
        journey.handOver()
    }
}
