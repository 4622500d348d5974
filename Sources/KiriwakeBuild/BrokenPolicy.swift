import KiriwakeDecision
import KiriwakeModel

/// A compiled policy that does not keep its promises. It is never written; the message shows the way there as a reader
/// would walk it.
package struct BrokenPolicy: Error, CustomStringConvertible {
    package let description: String

    /// - Returns: nil when the checker finds every promise kept.
    init?(_ policy: Policy, _ model: DecisionModel, _ graph: KnowledgeGraph, language: Language) {
        let checker = PolicyChecker(model: model, policy: policy)
        let faults = checker.faults()
        guard let first = faults.first else { return nil }
        var text = "the compiled wizard breaks \(faults.count) of its promises and was not written; the first: "
        text += first.kind.rawValue
        if let fix = first.fix { text += ": '\(graph.fixes.values[fix].article.text(in: language).title)'" }
        text += "\n"
        for (state, outcome) in checker.way(to: first.state) {
            text += "    " + Self.words(policy.states[state].step, outcome, graph, language) + "\n"
        }
        let belief = policy.states[first.state].belief
        for cause in belief.ranking.prefix(3) {
            let percent = (belief.probabilities[cause] * 1000).rounded() / 10
            text += "    believed there: \(percent) % \(graph.causes.values[cause].article.text(in: language).title)\n"
        }
        description = text
    }

    private static func words(
        _ step: Policy.Step, _ outcome: Policy.Outcome, _ graph: KnowledgeGraph, _ language: Language
    ) -> String {
        switch step {
        case .ask(let place):
            let question = graph.questions.values[place]
            let answer =
                switch outcome {
                case .answer(let number) where number < question.answers.count:
                    question.answers[number].label[language] ?? question.answers[number].symptom.value.rawValue
                case .answer: DecisionModel.noneOfThese
                default: "not sure"
                }
            return "\(question.article.text(in: language).title) → \(answer)"
        case .attempt(let place):
            return "\(graph.fixes.values[place].article.text(in: language).title) → \(outcome)"
        case .list, .handOver: return ""
        }
    }
}
