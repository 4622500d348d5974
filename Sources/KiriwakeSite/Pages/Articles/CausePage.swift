import KiriwakeDecision
import KiriwakeModel
import KiriwakeTemplates

/// A cause: what distinguishes it from its look-alikes, what fixes it, and its symptoms.
struct CausePage: Page {
    /// What is seen, by question.
    struct SymptomGroup: TemplateModel {
        let ask: String
        let symptoms: [StrengthLink]
    }

    /// A fix with how surely it helps and what it costs.
    struct PricedFix: TemplateModel {
        @Inlined var link: ChanceLink
        @Inlined var price: Price
    }

    @Inlined var article: ArticleParts
    let urgentCause: Bool
    let frequency: String
    let checkFirst: [CheckFirst]
    /// Seen always or usually.
    let symptomGroups: [SymptomGroup]
    /// Seen sometimes or rarely.
    let rareSymptomGroups: [SymptomGroup]
    let fixes: [PricedFix]

    var kind: PageKind { .cause }
    var title: String { article.title }
    var description: String? { article.summary }

    var structuredData: StructuredData? {
        StructuredData(headline: title, description: description, modified: article.reviewed)
    }
}

extension CausePage {
    /// Answers to one question that the cause shows, in the order offered.
    struct ShownAnswers {
        let question: Place<Question>
        let answers: [(symptom: SymptomID, strength: Strength)]
    }

    /// - Parameters:
    ///   - shown: what is seen, by question.
    ///   - remedies: fixes that help, in the author's order.
    init(
        _ cause: Cause, checkFirst: [CheckFirst], shown: [ShownAnswers], remedies: [(fix: Fix, strength: Strength)],
        _ scope: PageScope
    ) {
        let groups = { (strengths: Set<Strength>) in
            shown.compactMap { SymptomGroup($0, seen: strengths, scope) }
        }
        self.init(
            article: ArticleParts(cause.article, scope), urgentCause: cause.isUrgent,
            frequency: scope.texts.frequency(cause.frequency.value), checkFirst: checkFirst,
            symptomGroups: groups([.always, .usually]), rareSymptomGroups: groups([.sometimes, .rarely]),
            fixes: remedies.map { fix, strength in
                PricedFix(link: scope.link(fix, chance: strength), price: Price(fix, scope))
            })
    }
}

extension CausePage.SymptomGroup {
    /// - Parameter strengths: how often an answer has to be seen to be among them.
    /// - Returns: nil where no answer is seen so often.
    fileprivate init?(_ shown: CausePage.ShownAnswers, seen strengths: Set<Strength>, _ scope: PageScope) {
        let seen = shown.answers.filter { strengths.contains($0.strength) }
        if seen.isEmpty { return nil }
        self.init(
            ask: scope.names.questions[shown.question].ask,
            symptoms: seen.map { scope.link(scope.link(answer: $0.symptom), strength: $0.strength) })
    }
}
