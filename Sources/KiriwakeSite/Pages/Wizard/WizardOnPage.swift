import KiriwakeOutput
import KiriwakeTemplates

/// The page on which a script continues where the wizard's pages end.
struct WizardOnPage: Page {
    /// A template of a step, or of a part of one, for the script to fill.
    struct Outline: TemplateModel {
        let id: String
        let html: HTML
    }

    /// Addresses of the script and its files.
    struct Scripts: TemplateModel {
        let onwardScript: String
        let modelScript: String
        let wordsScript: String
        /// The folder of what is loaded when it is shown.
        let parts: String
    }

    let title: String
    /// What is known before the first answer: nothing.
    @Inlined var known: KnownSoFar
    @Inlined var scripts: Scripts
    let outlines: [Outline]
    let doneHref: String

    var kind: PageKind { .wizardOn }
    var isIndexed: Bool { false }
}

extension WizardOnPage {
    /// Templates that the script fills.
    private static let templates = [
        "wizard-question", "wizard-fix", "wizard-handover", "contact-card", "on-problem", "on-missing", "on-list",
    ]

    /// - Throws: a template that prints what is not text.
    init(
        _ onward: PublishedOnward, _ contacts: ContactCards, _ templates: TemplateSet, _ scope: PageScope
    ) throws(TemplateError) {
        let known = KnownSoFar(
            code: nil, codeIntro: scope.texts[.codeIntroOnward], save: SavedAddress(scope), back: scope.href(.start),
            noneFits: nil, conflict: nil, belief: nil, also: [], answered: [], answeredNotSure: [], tried: [],
            handoverHref: scope.href(.contact),
            contact: contacts.contact, contactHTML: contacts.card(for: nil, after: []))
        // What every step shows alike; the rest is for the script.
        let fixed = Context([
            "handover-href": .text(known.handoverHref), "contact": .context(known.contact?.context),
            "has-readings": .flag(scope.edition.readingAid.hasReadings), "start-href": .text(scope.href(.start)),
            "code-intro": .text(known.codeIntro), "on-href": .flag(false),
        ])
        var card = known.contact?.context ?? Context([:])
        card["say"] = nil
        card["say-home"] = nil
        var outlines: [Outline] = []
        for name in Self.templates {
            let html = try templates.outline(name, name == "contact-card" ? card : fixed, page: scope.path.path)
            outlines.append(Outline(id: name, html: HTML(html)))
        }
        self.init(
            title: scope.texts[.check], known: known,
            scripts: Scripts(
                onwardScript: scope.href(onward.script), modelScript: scope.href(onward.model),
                wordsScript: scope.href(onward.words), parts: scope.root + onward.folder),
            outlines: outlines, doneHref: scope.href(.done))
    }
}
