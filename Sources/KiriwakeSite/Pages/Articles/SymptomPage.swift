import KiriwakeDecision
import KiriwakeModel
import KiriwakeTemplates

/// A symptom that has an article of its own.
struct SymptomPage: Page {
    /// The wizard with this answer given.
    struct WizardStart: TemplateModel {
        let href: String
        let ask: String
    }

    @Inlined var article: ArticleParts
    /// Nil where the wizard cannot begin with it.
    let start: WizardStart?
    /// Causes that show it, those that show it most firmly first.
    let causes: [StrengthLink]

    var kind: PageKind { .symptom }
    var title: String { article.title }
    var description: String? { article.summary }
}

extension SymptomPage {
    /// - Parameters:
    ///   - question: the one that offers it as an answer, and the wizard's page behind that; nil where the wizard cannot
    ///     begin with it.
    ///   - causes: those that show it, the surest first.
    init(
        _ article: Article, startingAt question: (asked: Place<Question>, next: Address)?,
        causes: [(cause: Cause, strength: Strength)], _ scope: PageScope
    ) {
        self.init(
            article: ArticleParts(article, scope),
            start: question.map { question in
                WizardStart(href: scope.href(question.next), ask: scope.names.questions[question.asked].ask)
            },
            causes: causes.map { scope.link(scope.link($0.cause), strength: $0.strength) })
    }
}
