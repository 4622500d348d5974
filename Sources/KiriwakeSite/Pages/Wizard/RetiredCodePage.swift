import KiriwakeDecision
import KiriwakeModel
import KiriwakeTemplates

/// A published address whose state is gone: what was answered, and where the same answers lead now.
struct RetiredCodePage: Page {
    struct AnsweredQuestion: TemplateModel {
        let ask: String
        let label: String
    }

    let title: String
    /// What is still asked.
    let answered: [AnsweredQuestion]
    let tried: [KnownSoFar.TriedFix]
    /// Nil where only the beginning is left.
    let goHref: String?

    var kind: PageKind { .wizardMoved }
    var isIndexed: Bool { false }
}

extension RetiredCodePage {
    init(_ code: RetiredCode, _ wizard: Wizard, _ scope: PageScope) {
        self.init(
            title: scope.texts[.changedTitle],
            answered: wizard.repliesInOrder(code.evidence).map { question, reply in
                AnsweredQuestion(
                    ask: scope.names.questions[question].ask, label: scope.edition.words.reply(reply, to: question))
            },
            tried: code.evidence.allAttempts.map { KnownSoFar.TriedFix($0.fix, $0.attempt, scope) },
            goHref: code.target == Policy.start ? nil : scope.href(wizard.address(of: code.target)))
    }
}
