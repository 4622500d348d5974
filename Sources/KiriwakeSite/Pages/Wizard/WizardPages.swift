import KiriwakeDecision
import KiriwakeModel
import KiriwakeTemplates

/// Makes the pages of the wizard in one language. Parts that are the same on every page are rendered once: all these pages
/// stand in one folder, so that even the relative addresses in them are the same.
struct WizardPages: Sendable {
    private let wizard: Wizard
    private let graph: KnowledgeGraph
    private let choices: Indexed<Question, Indexed<Question.Answer, WizardQuestionPage.OfferedChoice>>
    let contacts: ContactCards
    let list: FixList
    /// Whether a script continues where the pages end.
    private let goesOn: Bool

    /// The page of a state.
    func page(_ place: Place<Policy.State>, _ scope: PageScope) -> any Page {
        let state = WizardState(place, of: wizard)
        let step = wizard.policy.states[place].step
        let onHref = goesOn && wizard.policy.states[place].goesOn ? scope.onward(state, from: step) : nil
        return switch step {
        case .ask(let question):
            WizardQuestionPage(graph.questions[question], choices[question], state, contacts, scope)
        case .attempt(let fix):
            WizardFixPage(graph.fixes[fix], needs: wizard.findings.fixes[fix].needs, state, contacts, scope)
        case .list(let fixes):
            WizardListPage(fixes, list, onHref: onHref, state, contacts, scope)
        case .handOver: HandOverPage(onHref: onHref, state, contacts, scope)
        }
    }
}

extension WizardPages {
    /// The answers of every question as they are offered.
    /// - Parameter scope: any of the wizard's pages.
    static func choices(
        _ graph: KnowledgeGraph, _ scope: PageScope
    ) -> Indexed<Question, Indexed<Question.Answer, WizardQuestionPage.OfferedChoice>> {
        Indexed(
            graph.questions.values.indexed().map { place, question in
                Indexed(
                    question.answers.indexed().map { answer, offered in
                        WizardQuestionPage.OfferedChoice(offered, OfferedAnswer(question: place, answer: answer), scope)
                    })
            })
    }

    /// - Parameter goesOn: whether a script continues where the pages end.
    /// - Throws: a template that names what its part of a page does not have.
    init(
        _ wizard: Wizard, _ knowledge: KnowledgeBase, _ edition: Edition, _ templates: TemplateSet, goesOn: Bool
    ) throws(TemplateError) {
        let graph = knowledge.graph
        // Any of the wizard's pages: all stand in one folder.
        let scope = PageScope(edition, at: .done)
        self.init(
            wizard: wizard, graph: graph, choices: Self.choices(graph, scope),
            contacts: try ContactCards(
                knowledge.humanContact, graph.causes.values, reachedBy: Set(knowledge.fixesReachingPerson), scope,
                templates),
            list: try FixList(
                graph.fixes.values.indexed().map { place, fix in
                    FixDetails(
                        fix, fix.article.text(in: edition.language).body.excerpt,
                        needs: wizard.findings.fixes[place].needs,
                        cannotHelp: wizard.findings.fixes[place].notHelped, scope)
                }, scope, templates), goesOn: goesOn)
    }
}
