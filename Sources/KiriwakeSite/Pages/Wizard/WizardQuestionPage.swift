import KiriwakeDecision
import KiriwakeModel
import KiriwakeTemplates

/// A step of the wizard that asks.
struct WizardQuestionPage: Page {
    /// An answer, and the step it leads to.
    struct LinkedChoice: TemplateModel {
        @Inlined var choice: OfferedChoice
        let href: String
    }

    /// An answer as it is offered, with readings of hard words.
    struct OfferedChoice: TemplateModel {
        let id: String
        let label: HTML
        let hint: HTML?
        let picture: PictureModel?
    }

    let title: String
    let description: String?
    @Inlined var known: KnownSoFar
    /// Of the question for this reader, from 1.
    let number: String
    let questionID: String
    let hasReadings: Bool
    /// With readings of hard words; the reason likewise.
    let heading: HTML
    let why: HTML?
    /// The two causes that the answer separates, likewise.
    let separates: HTML?
    let answers: [LinkedChoice]
    /// Nil where "none of these" is not offered.
    let none: NextStep?
    let unsure: NextStep?
    /// How to find out.
    let how: HTML?

    var kind: PageKind { .wizardQuestion }
    var isIndexed: Bool { known.code == nil }
}

extension WizardQuestionPage {
    /// - Parameter choices: the answers as they are offered.
    init(
        _ question: Question, _ choices: Indexed<Question.Answer, OfferedChoice>, _ state: WizardState,
        _ contacts: ContactCards, _ scope: PageScope
    ) {
        let ask = question.article.title(in: scope.language)
        let how = question.article.text(in: scope.language).body.excerpt.html
        let next = { (reply: Reply) in
            state.next(after: .init(reply)).map { NextStep(href: scope.href($0)) }
        }
        self.init(
            title: ask, description: question.why[scope.language], known: KnownSoFar(state, contacts, scope),
            number: String(state.replies.count + 1), questionID: question.id.rawValue,
            hasReadings: scope.edition.readingAid.hasReadings, heading: scope.annotated(ask),
            why: question.why[scope.language].map(scope.annotated),
            separates: scope.reasons.separates(state.finding).map(scope.annotated),
            answers: choices.indexed().compactMap { answer, choice in
                state.next(after: .answer(.offered(answer))).map { LinkedChoice(choice: choice, href: scope.href($0)) }
            },
            none: next(.answer(.noneOfThese)), unsure: next(.notSure), how: how.isEmpty ? nil : HTML(how))
    }
}

extension WizardQuestionPage.OfferedChoice {
    init(_ answer: Question.Answer, _ offered: OfferedAnswer, _ scope: PageScope) {
        self.init(
            id: answer.symptom.value.rawValue, label: scope.annotated(scope.label(offered)),
            hint: answer.hint[scope.language].map(scope.annotated), picture: scope.picture(of: offered))
    }
}
