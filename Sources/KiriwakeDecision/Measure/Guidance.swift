import KiriwakeModel

/// Strategies of guiding a reader, to be compared.
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

/// Guides readers by one of these strategies.
struct Guide {
    let guidance: Guidance
    let model: DecisionModel
    let policy: Policy
    private let checklist: [Place<Fix>]
    private let knowing: Indexed<Cause, [Place<Fix>]>
    private var planner: RepairPlanner
    private let tables: ModelTables

    init(_ guidance: Guidance, _ model: DecisionModel, _ policy: Policy) {
        self.guidance = guidance
        self.model = model
        self.policy = policy
        tables = ModelTables(model)
        planner = RepairPlanner(tables)
        let byRatio = { (chance: (DecisionModel.Fix) -> Double) -> [Place<Fix>] in
            model.fixes.indices.map { (place: $0, ratio: chance(model.fixes[$0]) / model.fixes[$0].cost) }
                .filter { $0.ratio * model.parameters.unresolved > 1 }
                .sorted { (-$0.ratio, $0.place) < (-$1.ratio, $1.place) }.map(\.place)
        }
        checklist = byRatio { fix in fix.repairs.reduce(0) { $0 + model.prior[$1.cause] * $1.chance } }
        knowing = Indexed(
            model.causes.indices.map { cause in
                byRatio { fix in fix.repairs.first { $0.cause == cause }?.chance ?? 0 }
            })
    }

    mutating func lead(_ reader: Reader) -> Journey {
        var journey = Journey(reader, model)
        switch guidance {
        case .wizard: followWizard(&journey)
        case .checklist: attempt(checklist, &journey)
        case .everyQuestion:
            while let question = model.questions.indices.first(where: { model.isOpen($0, journey.evidence) }) {
                journey.ask(question)
            }
            let situation = Situation(tables, journey.evidence)
            journey.believed = Belief(model, journey.evidence).leading
            attempt(planner.sequence(situation), &journey)
        case .perfectInformation: attempt(knowing[reader.cause], &journey)
        }
        return journey
    }

    private func followWizard(_ journey: inout Journey) {
        policy.follow { place, state in
            if case .ask(let question) = state.step { return Policy.Outcome(journey.ask(question)) }
            journey.believed = journey.believed ?? state.belief.leading
            journey.advised = journey.advised ?? place
            switch state.step {
            case .ask: break
            case .attempt(let fix): return journey.attempt(fix)
            case .list(let fixes): attempt(fixes, &journey)
            case .handOver: journey.handOver()
            }
            return nil
        }
    }

    private func attempt(_ fixes: [Place<Fix>], _ journey: inout Journey) {
        for fix in fixes where journey.attempt(fix) == .worked { return }
        journey.handOver()
    }
}
