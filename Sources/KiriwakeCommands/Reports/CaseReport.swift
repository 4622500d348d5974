import KiriwakeCore
import KiriwakeDecision
import KiriwakeModel

/// Results of cases, as text and as JSON.
struct CaseReport {
    private let wizard: Wizard

    init(_ wizard: Wizard) { self.wizard = wizard }

    func text(_ result: CaseResult) -> String {
        var text = "\(result.tested.location): a case of '\(result.cause.id)' does not hold: \(fault(result))\n"
        for (state, outcome) in result.run.path { text += "    " + StepLine(wizard).text(state, outcome) + "\n" }
        return text
    }

    func json(_ result: CaseResult) -> JSON {
        .object([
            ("location", .string("\(result.tested.location)")), ("cause", .string(result.cause.id.rawValue)),
            ("holds", .boolean(result.run.holds)),
            ("questions-to-goal", result.run.questionsToGoal.map { .integer($0) } ?? .null),
            ("fault", result.run.holds ? .null : .string(fault(result))),
            ("path", .array(result.run.path.map { .string(StepLine(wizard).text($0.state, $0.outcome)) })),
        ])
    }

    private func fault(_ result: CaseResult) -> String {
        if let first = result.run.forbidden.first {
            return "the fix '\(wizard.model.fixes[first.fix].id)' is offered, but must never be"
        }
        let limit = Decimal.percent(wizard.model.parameters.believedLimit)
        let goal =
            switch result.tested.leadsTo?.value {
            case .cause(let id): "the cause '\(id)' is not believed in above \(limit)"
            case .fix(let id): "the fix '\(id)' is not offered"
            case nil: "nothing is expected"
            }
        guard let questions = result.run.questionsToGoal else { return goal }
        return "\(goal) before question \(questions), expected within \(result.tested.within ?? 0)"
    }
}
