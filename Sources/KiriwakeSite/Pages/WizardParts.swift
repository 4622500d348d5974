import KiriwakeDecision
import KiriwakeModel

/// Parts that are the same on every page of the wizard in one language, rendered once.
///
/// All these pages stand in one folder, so that even the relative addresses in them are the same.
struct WizardParts: Sendable {
    /// `contact`, of whom only the name is used beside `contact-html`.
    let frame: Context
    /// By cause: the contact's card with what to say then; last, with what to say when no cause is known.
    private let contacts: [(first: String, again: String)]
    /// Titles of questions and labels of their choices, by place: the answers, then "none of these", then "not sure".
    let questions: [(ask: Context.Value, choices: [(reply: Evidence.Reply, label: Context.Value)])]
    /// Questions as headings, by place, with readings of hard words.
    let headings: [Context.Value]
    /// By question, then answer: `id`, `label`, `hint` and `picture`, with readings of hard words.
    let answers: [[Context]]
    private let listItems: [String]
    private let firstListItems: [String]

    init(_ site: Site, _ language: Language) throws(TemplateError) {
        let scope = PageScope(site: site, language: language, place: \.done)
        let templates = site.theme.templates[language.index]
        let contact = site.knowledge.humanContact.map(scope.contact)
        frame = Context(["contact": .context(contact)])
        let card = { (cause: Cause?, isAgain: Bool) throws(TemplateError) -> String in
            guard var contact else { return "" }
            let said = { (language: Language) -> String? in
                let words = site.knowledge.humanContact?.texts[language]
                let lines = [isAgain ? words?.sayAgain : nil, cause?.say[language] ?? words?.say]
                return lines.compactMap { $0 }.isEmpty ? nil : lines.compactMap { $0 }.joined(separator: "\n")
            }
            contact.merge(scope.said(said(language), inOwnLanguage: said(site.configuration.languages[0])))
            return try templates.render("contact-card", contact, page: scope.path)
        }
        var contacts: [(String, String)] = []
        for cause in site.graph.causes.values.map(Optional.some) + [nil] {
            contacts.append((try card(cause, false), try card(cause, true)))
        }
        self.contacts = contacts
        questions = site.graph.questions.values.map { question in
            var choices: [(Evidence.Reply, Context.Value)] = question.answers.enumerated().map { place, answer in
                (.answer(place), .text(scope.label(of: answer.symptom.value)))
            }
            if question.offersNoneOfThese {
                choices.append((.answer(question.answers.count), .text(scope.texts["none-of-these"])))
            }
            choices.append((.notSure, .text(scope.texts["not-sure"])))
            return (.text(scope.ask(question)), choices)
        }
        let aid = scope.readingAid
        headings = site.graph.questions.values.map { .html(aid.annotated(scope.ask($0))) }
        answers = site.graph.questions.values.map { question in
            question.answers.map { answer in
                Context([
                    "id": .text(answer.symptom.value.rawValue),
                    "label": .html(aid.annotated(scope.label(of: answer.symptom.value))),
                    "hint": answer.hint[language].map { .html(aid.annotated($0)) } ?? .flag(false),
                    "picture": scope.picture(of: answer.symptom.value),
                ])
            }
        }
        var items: [String] = []
        var firstItems: [String] = []
        for fix in site.graph.fixes.values {
            let context = scope.fixContext(fix, isEmbedded: true)
            items.append(
                try templates.render("list-item", context.adding(["first": .flag(false)]), page: scope.path))
            firstItems.append(
                try templates.render("list-item", context.adding(["first": .flag(true)]), page: scope.path))
        }
        listItems = items
        firstListItems = firstItems
    }

    /// The card of the person to ask.
    /// - Parameters:
    ///   - cause: the cause that is believed in, by place.
    ///   - isAgain: whether they were asked already.
    func contact(for cause: Int?, isAgain: Bool) -> String {
        let card = contacts[cause ?? contacts.count - 1]
        return isAgain ? card.again : card.first
    }

    /// A list of fixes, by place, as HTML; the first is open.
    func list(_ fixes: [Int]) -> [String] {
        fixes.enumerated().map { index, fix in index == 0 ? firstListItems[fix] : listItems[fix] }
    }
}
