import KiriwakeModel

/// Parts that are the same on every page of the wizard in one language, rendered once.
///
/// All these pages stand in one folder, so that even the relative addresses in them are the same.
struct WizardParts: Sendable {
    /// `urgent-html` and `contact-html`.
    let frame: Context
    private let listItems: [String]
    private let firstListItems: [String]

    init(_ site: Site, _ language: Language) throws(TemplateError) {
        let scope = PageScope(site: site, language: language, place: \.done)
        let templates = site.theme.templates[language.index]
        var urgent = Context([:])
        urgent.set("urgent", list: site.urgentCauses.map(scope.link))
        let contact = site.knowledge.humanContact.map(scope.contact)
        frame = Context([
            "urgent-html": .html(try templates.render("urgent", urgent, page: scope.path)),
            "contact-html": .html(
                try contact.map { contact throws(TemplateError) in
                    try templates.render("contact-card", contact, page: scope.path)
                } ?? ""),
        ])
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

    /// A list of fixes, by place, as HTML; the first is open.
    func list(_ fixes: [Int]) -> [String] {
        fixes.enumerated().map { index, fix in index == 0 ? firstListItems[fix] : listItems[fix] }
    }
}
