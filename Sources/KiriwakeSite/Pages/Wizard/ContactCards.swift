import KiriwakeDecision
import KiriwakeModel
import KiriwakeTemplates

/// The card of the person to ask, with what to say, as HTML.
struct ContactCards: Sendable {
    /// Before and after they were asked.
    private struct Cards: Sendable {
        let first: HTML
        let again: HTML
    }

    /// The person; nil where nobody can be asked.
    let contact: ContactCard?
    /// Fixes by which the person is reached.
    private let fixes: Set<Place<Fix>>
    /// With what to say of each cause; empty where nobody can be asked.
    private let cards: Indexed<Cause, Cards>
    /// With what to say when no cause is known.
    private let plain: Cards

    /// - Parameters:
    ///   - person: nil where nobody can be asked; the cards are then empty.
    ///   - fixes: those by which the person is reached.
    /// - Throws: a template that names what a card does not have.
    init(
        _ person: Contact?, _ causes: Indexed<Cause, Cause>, reachedBy fixes: Set<Place<Fix>>, _ scope: PageScope,
        _ templates: TemplateSet
    ) throws(TemplateError) {
        contact = person.map { ContactCard($0, scope) }
        self.fixes = fixes
        guard let person else {
            (self.cards, plain) = ([], Cards(first: HTML(""), again: HTML("")))
            return
        }
        let cards = { (cause: Cause?) throws(TemplateError) -> Cards in
            Cards(
                first: try Self.card(person, cause, isAgain: false, scope, templates),
                again: try Self.card(person, cause, isAgain: true, scope, templates))
        }
        var byCause: Indexed<Cause, Cards> = []
        for cause in causes { byCause.append(try cards(cause)) }
        self.cards = byCause
        plain = try cards(nil)
    }

    private static func card(
        _ person: Contact, _ cause: Cause?, isAgain: Bool, _ scope: PageScope, _ templates: TemplateSet
    ) throws(TemplateError) -> HTML {
        var card = ContactCard(person, scope)
        card.saying = Saying(scope) { language in
            let words = person.texts[language]
            let lines = [isAgain ? words?.sayAgain : nil, cause?.say[language] ?? words?.say].compactMap { $0 }
            return lines.isEmpty ? nil : lines.joined(separator: "\n")
        }
        return HTML(
            try templates.render(
                "contact-card", scope.edition.untranslated.marked(card.context), page: scope.path.path))
    }

    /// - Parameters:
    ///   - cause: the cause that is taken for granted.
    ///   - attempts: what was tried; the person may have been asked already, and not have helped.
    func card(for cause: Place<Cause>?, after attempts: [(fix: Place<Fix>, attempt: Attempt)]) -> HTML {
        // Where nobody can be asked, no cause has a card.
        let cards = cause.flatMap { self.cards.isEmpty ? nil : self.cards[$0] } ?? plain
        let isAgain = attempts.contains { $0.attempt == .failed && fixes.contains($0.fix) }
        return isAgain ? cards.again : cards.first
    }
}
