import KiriwakeCore
import KiriwakeDecision
import KiriwakeModel

/// One step of a path, on one line.
struct StepLine {
    private let wizard: Wizard

    init(_ wizard: Wizard) { self.wizard = wizard }

    func text(_ place: Place<Policy.State>, _ outcome: Policy.Outcome?) -> String {
        let model = wizard.model
        let state = wizard.policy.states[place]
        let believed = state.belief.leading.map { cause in
            "\(model.causes[cause]) \(Decimal.percent(state.belief.probabilities[cause]))"
        }
        return "\(StepNames(model).line(state.step, outcome))  (believed: \(believed ?? "nothing"))"
    }
}
