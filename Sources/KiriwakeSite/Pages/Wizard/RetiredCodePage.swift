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
    /// - Parameters:
    ///   - replies: those still known, in the order in which they are asked.
    ///   - target: the page that they lead to now; nil where only the beginning is left.
    init(
        _ replies: [(question: Place<Question>, reply: Reply)], _ attempts: [(fix: Place<Fix>, attempt: Attempt)],
        target: Address?, _ scope: PageScope
    ) {
        self.init(
            title: scope.texts[.changedTitle],
            answered: replies.map { question, reply in
                AnsweredQuestion(
                    ask: scope.names.questions[question].ask, label: scope.edition.words.reply(reply, to: question))
            },
            tried: attempts.map { KnownSoFar.TriedFix($0.fix, $0.attempt, scope) },
            goHref: target.map { scope.href($0) })
    }
}
