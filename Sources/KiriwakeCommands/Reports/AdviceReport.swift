import KiriwakeCore
import KiriwakeDecision
import KiriwakeMaps
import KiriwakeModel
import KiriwakeWording

/// Advice as text and as JSON.
struct AdviceReport {
    let advice: Advice
    let model: DecisionModel
    let names: Names

    private static let shown = 5

    /// The finding comes first.
    func text(_ words: FindingWords) -> String {
        words.lines(advice.finding).map { $0 + "\n" }.joined() + numbers(words)
    }

    /// Without the finding.
    func numbers(_ words: FindingWords) -> String {
        let (steps, texts) = (words.steps, words.steps.texts)
        var text = texts[.adviceBelieved] + "\n"
        for cause in advice.belief.ranking.prefix(Self.shown) {
            let percent = Decimal.percent(advice.belief.probabilities[cause])
            text += "  \(percent)  \(words.title(cause))\n"
        }
        if !advice.weights.isEmpty {
            text += texts[.adviceWeights] + "\n"
            for weight in advice.weights {
                text += "  \(steps.standalone(weight.answer))\n"
                for (cause, bits) in zip(advice.weighed, weight.bits) {
                    text += "    \(Decimal.signed(bits, places: 1))  \(words.title(cause))\n"
                }
            }
        }
        text += texts[.adviceNext] + "\n"
        for option in advice.options.prefix(Self.shown) {
            text += "  \(Decimal.text(option.expectedCost, places: 1))  \(steps.step(option.step))\n"
        }
        guard !advice.changes.isEmpty else { return text }
        text += texts[.adviceChanges] + "\n"
        for change in advice.changes.prefix(Self.shown) {
            let percent = Decimal.percent(change.probability)
            let answer = steps.answer(change.answer, to: change.question)
            text += "  \(percent)  \(names.questions[change.question].ask) → \(answer): \(steps.step(change.step))\n"
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
            ("finding", FindingDocument(model).json(advice.finding)),
            ("next", step(advice.step)),
            (
                "alternatives",
                .array(
                    advice.options.map { option in
                        .object([("step", step(option.step)), ("expected-cost", .number(option.expectedCost))])
                    })
            ),
            (
                "weights",
                .array(
                    advice.weights.map { weight in
                        .object([
                            ("question", .string(model.questions[weight.answer.question].id)),
                            (
                                "answer",
                                .string(
                                    model.questions[weight.answer.question].replies.name(
                                        of: .offered(weight.answer.answer)))
                            ),
                            (
                                "bits",
                                .object(zip(advice.weighed, weight.bits).map { (model.causes[$0], .number($1)) })
                            ),
                        ])
                    })
            ),
            (
                "changes",
                .array(
                    advice.changes.map { change in
                        .object([
                            ("question", .string(model.questions[change.question].id)),
                            ("answer", .string(model.questions[change.question].replies.name(of: change.answer))),
                            ("probability", .number(change.probability)), ("step", step(change.step)),
                        ])
                    })
            ),
        ])
    }

    private func step(_ step: Policy.Step) -> JSON {
        let member = StepNames(model).member(step)
        return .object([member] + (names.title(of: step).map { [("title", .string($0))] } ?? []))
    }
}
