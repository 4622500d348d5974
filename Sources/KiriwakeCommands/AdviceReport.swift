import KiriwakeCore
import KiriwakeDecision
import KiriwakeModel

/// Advice as text and as JSON.
struct AdviceReport {
    let advice: Advice
    let model: DecisionModel
    let graph: KnowledgeGraph
    let language: Language

    private static let shown = 5

    var text: String {
        var text = "Believed:\n"
        for cause in advice.belief.ranking.prefix(Self.shown) {
            let percent = Decimal.percent(advice.belief.probabilities[cause])
            text += "  \(percent)  \(graph.causes.values[cause].article.text(in: language).title)\n"
        }
        text += "Next, cheapest first (minutes to the end):\n"
        for option in advice.options.prefix(Self.shown) {
            text += "  \(Decimal.text(option.expectedCost, places: 1))  \(words(option.step))\n"
        }
        guard !advice.changes.isEmpty else { return text }
        text += "Another repair would come first after:\n"
        for change in advice.changes.prefix(Self.shown) {
            let percent = Decimal.percent(change.probability)
            text += "  \(percent)  \(title(ofQuestion: change.question)) → \(label(change.question, change.answer)): "
            text += words(change.step) + "\n"
        }
        return text
    }

    /// `version` changes when a key changes its meaning.
    var json: JSON {
        .object([
            ("version", .integer(1)),
            (
                "posterior",
                .object(
                    advice.belief.ranking.map { (model.causes[$0], .number(advice.belief.probabilities[$0])) })
            ),
            ("next", advice.options.first.map { step($0.step) } ?? .null),
            (
                "alternatives",
                .array(
                    advice.options.map { option in
                        .object([("step", step(option.step)), ("expected-cost", .number(option.expectedCost))])
                    })
            ),
            (
                "changes",
                .array(
                    advice.changes.map { change in
                        .object([
                            ("question", .string(model.questions[change.question].id)),
                            ("answer", .string(model.questions[change.question].answers[change.answer])),
                            ("probability", .number(change.probability)), ("step", step(change.step)),
                        ])
                    })
            ),
        ])
    }

    private func step(_ step: Policy.Step) -> JSON {
        switch step {
        case .ask(let question):
            .object([("ask", .string(model.questions[question].id)), ("title", .string(words(step)))])
        case .attempt(let fix): .object([("try", .string(model.fixes[fix].id)), ("title", .string(words(step)))])
        case .list(let fixes): .object([("list", .array(fixes.map { .string(model.fixes[$0].id) }))])
        case .handOver: .object([("hand-over", .boolean(true))])
        }
    }

    private func words(_ step: Policy.Step) -> String {
        switch step {
        case .ask(let question): title(ofQuestion: question)
        case .attempt(let fix): graph.fixes.values[fix].article.text(in: language).title
        case .list(let fixes): fixes.map { words(.attempt($0)) }.joined(separator: ", ")
        case .handOver: "ask a person"
        }
    }

    private func title(ofQuestion place: Int) -> String {
        graph.questions.values[place].article.text(in: language).title
    }

    private func label(_ question: Int, _ answer: Int) -> String {
        let answers = graph.questions.values[question].answers
        guard answer < answers.count else { return DecisionModel.noneOfThese }
        return answers[answer].label[language] ?? answers[answer].symptom.value.rawValue
    }
}
