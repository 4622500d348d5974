import KiriwakeDecision
import KiriwakeModel

/// Why a question is asked and why a fix is offered, in words that come from the numbers.
package struct ReasonWords {
    private let reasons: Reasons
    private let wizard: Wizard
    private let state: Policy.State
    private let graph: KnowledgeGraph
    private let language: Language
    private let texts: Texts

    /// Answers that are named as pointing to a cause.
    private static let named = 2

    package init(_ wizard: Wizard, _ place: Int, _ graph: KnowledgeGraph, _ language: Language, _ texts: Texts) {
        self.wizard = wizard
        state = wizard.policy.states[place]
        reasons = Reasons(wizard.model, state.evidence, state.belief)
        self.graph = graph
        self.language = language
        self.texts = texts
    }

    /// The two likely causes that the answer to a question separates.
    package func separates(_ question: Int) -> String? {
        reasons.separated(by: question).map { first, second in
            texts["separates-before"] + title(first) + texts["separates-between"] + title(second)
                + texts["separates-after"]
        }
    }

    /// The answers that point to a cause.
    package func points(to cause: Int) -> String? {
        let signs = reasons.pointing(to: cause, most: Self.named)
        guard !signs.isEmpty else { return nil }
        let key = signs.count == 1 ? "points-one" : "points-many"
        return texts[key + "-before"] + signs.map(label).joined(separator: texts["points-and"]) + texts[key + "-after"]
    }

    /// The answer that speaks against a look-alike.
    package func opposes(_ lookalike: Int, for cause: Int) -> String? {
        reasons.opposing(lookalike, for: cause).map {
            texts["opposes-before"] + label($0) + texts["opposes-after"]
        }
    }

    /// Why this fix and not another that could be offered here.
    /// - Parameter named: the cause whose reasons the page tells anyway.
    package func because(_ fix: Int, named: Int?) -> String {
        let chance = { (fix: Int) in state.belief.probability(ofSuccess: wizard.model.fixes[fix]) }
        let others = wizard.policy.feasibleFixes(in: state, wizard.model).filter { $0 != fix }
        let key =
            others.isEmpty
            ? "because-last" : others.allSatisfy { chance($0) <= chance(fix) } ? "because-likely" : "because-cheap"
        guard let target = reasons.target(of: fix), target != named else { return texts[key] }
        let helps = texts["because-helps-before"] + title(target) + texts["because-helps-after"]
        return ([texts[key], helps] + [points(to: target)].compactMap { $0 }).joined(separator: texts["sentence-gap"])
    }

    private func title(_ cause: Int) -> String {
        texts.quoted(graph.causes.values[cause].article.text(in: language).title)
    }

    private func label(_ sign: Reasons.Sign) -> String {
        let answer = graph.questions.values[sign.question].answers[sign.answer]
        return texts.quoted(answer.label[language] ?? answer.symptom.value.rawValue)
    }
}
