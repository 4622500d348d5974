import KiriwakeModel

/// Strategies of guiding a reader, to be compared.
package enum Guidance: String, CaseIterable, Sendable {
    /// The site as its readers use it: in most browsers the script continues where the pages end, in the others it does not.
    case wizard
    /// The pages alone, their lists followed from top to bottom.
    case pages
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
    private let findings: Indexed<Policy.State, StateFinding>?
    private var script: Script?
    private let checklist: [Place<Fix>]
    private let knowing: Indexed<Cause, [Place<Fix>]>
    private var planner: RepairPlanner
    private let tables: ModelTables

    init(_ guidance: Guidance, _ subject: Evaluation.Subject) {
        let model = subject.model
        self.guidance = guidance
        self.model = model
        policy = subject.policy
        findings = subject.findings
        script = subject.script
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
        case .wizard where reader.hasScript && script != nil: goOn(&journey)
        case .wizard, .pages: followPages(&journey)
        case .checklist: attempt(checklist, &journey)
        case .everyQuestion:
            while let question = model.questions.indices.first(where: { model.isOpen($0, journey.evidence) }) {
                journey.ask(question)
            }
            let situation = Situation(tables, journey.evidence)
            journey.advise(believing: Belief(model, journey.evidence).leading, nil)
            attempt(planner.sequence(situation), &journey)
        case .perfectInformation: attempt(knowing[reader.cause], &journey)
        }
        return journey
    }

    /// One step at a time, on the pages and beyond them.
    private mutating func goOn(_ journey: inout Journey) {
        while let met = script?.encounter(journey.evidence) {
            switch met.step {
            case .ask(let question): journey.ask(question)
            case .attempt(let fix):
                journey.advise(believing: met.leading, met.named)
                if journey.attempt(fix) == .worked { return }
            case .list, .handOver:
                journey.advise(believing: met.leading, met.named)
                return journey.handOver()
            }
        }
    }

    private func followPages(_ journey: inout Journey) {
        policy.follow { place, state in
            if case .ask(let question) = state.step { return Policy.Outcome(journey.ask(question)) }
            journey.advise(believing: state.belief.leading, findings?[place].named)
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
