import KiriwakeDecision
import KiriwakeMarkdown
import KiriwakeModel
import KiriwakeTemplates

/// What a fix says of itself, on its own page and on the wizard's.
struct FixDetails: TemplateModel {
    /// Answers to one question that a fix needs.
    struct NeededAnswers: TemplateModel {
        /// Whether any one of the answers is enough.
        let several: Bool
        let answers: [Link]
    }

    let id: String
    let title: String
    let summary: String?
    let href: String
    let introduction: HTML
    let steps: [HTML]
    let notes: HTML
    let warning: String?
    let workedIf: String?
    @Inlined var price: Price
    let requires: [NeededAnswers]
    /// Look-alikes that it does not repair.
    let cannotHelp: [Link]
}

extension FixDetails {
    /// - Parameters:
    ///   - rendering: the article whole, or as a part of another page.
    ///   - needs: answers that a reader must not have denied, by question.
    ///   - cannotHelp: look-alikes that it does not repair.
    init(
        _ fix: Fix, _ rendering: MarkdownDocument.Rendering, needs: [[SymptomID]], cannotHelp: [Place<Cause>],
        _ scope: PageScope
    ) {
        let text = fix.article.text(in: scope.language)
        let procedure = rendering.procedure
        self.init(
            id: fix.id.rawValue, title: text.title, summary: text.summary, href: scope.href(.fix(fix.id)),
            introduction: HTML(procedure?.introduction ?? rendering.html),
            steps: (procedure?.steps ?? []).map { HTML($0) }, notes: HTML(procedure?.notes ?? ""),
            warning: fix.warning[scope.language], workedIf: fix.workedIf[scope.language], price: Price(fix, scope),
            requires: needs.map { symptoms in
                NeededAnswers(several: symptoms.count > 1, answers: symptoms.map { scope.link($0) })
            },
            cannotHelp: cannotHelp.map { scope.link($0) })
    }
}
