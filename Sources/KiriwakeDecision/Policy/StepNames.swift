package import KiriwakeCore
import KiriwakeModel

/// Steps, and what comes of them, by the names that programs read: ids of questions, answers and fixes.
package struct StepNames {
    private let model: DecisionModel

    package init(_ model: DecisionModel) { self.model = model }

    /// What a step is, as a member of an object: `ask`, `try`, `list` or `hand-over`.
    package func member(_ step: Policy.Step) -> (String, JSON) {
        switch step {
        case .ask(let question): ("ask", .string(model.questions[question].id))
        case .attempt(let fix): ("try", .string(model.fixes[fix].id))
        case .list(let fixes): ("list", .array(fixes.map { .string(model.fixes[$0].id) }))
        case .handOver: ("hand-over", .boolean(true))
        }
    }

    /// A step and what came of it, on one line.
    /// - Parameter outcome: nil where the path ends with the step.
    package func line(_ step: Policy.Step, _ outcome: Policy.Outcome?) -> String {
        switch step {
        case .ask(let question): "\(model.questions[question].id) → " + self.outcome(outcome ?? .notSure, of: step)
        case .attempt(let fix): "try \(model.fixes[fix].id) → " + self.outcome(outcome ?? .worked, of: step)
        case .list(let fixes): "list: " + fixes.map { model.fixes[$0].id }.joined(separator: ", ")
        case .handOver: "hand over"
        }
    }

    /// The id of an answer, or `none-of-these`, `not-sure`, `worked`, `failed`, `impossible`.
    package func outcome(_ outcome: Policy.Outcome, of step: Policy.Step) -> String {
        switch (outcome, step) {
        case (.answer(let answer), .ask(let question)): model.questions[question].replies.name(of: answer)
        case (.notSure, .ask(let question)): model.questions[question].replies.name(of: .notSure)
        case (.answer, _), (.notSure, _): preconditionFailure("only a question has replies")
        case (.worked, _): Attempt.worked.rawValue
        case (.failed, _): Attempt.failed.rawValue
        case (.impossible, _): Attempt.impossible.rawValue
        }
    }
}
