import KiriwakeModel
import KiriwakeTemplates

/// A page that is to be rendered when its file is written.
struct PlannedPage: Sendable {
    let address: Address
    /// The page that search engines are to list in its place.
    let standsFor: Address?
    let page: @Sendable (PageScope) -> any Page

    init(
        _ address: Address, standsFor other: Address? = nil, _ page: @escaping @Sendable (PageScope) -> any Page
    ) {
        self.address = address
        standsFor = other
        self.page = page
    }
}

/// Renders the pages of one language.
struct PageRenderer: Sendable {
    private let edition: Edition
    /// Every language of the site with its name.
    private let languages: [(language: Language, name: String)]
    private let templates: TemplateSet
    private let frame: Frame
    /// What the frame says alike on all pages of a folder.
    private let folders: [PageScope.Folder: Context]

    /// - Parameter pages: all that will be rendered.
    /// - Throws: a template that names what the frame does not have.
    init(
        _ edition: Edition, _ frame: Frame, _ templates: TemplateSet,
        languages: [(language: Language, name: String)], pages: [PlannedPage]
    ) throws(TemplateError) {
        self.edition = edition
        self.frame = frame
        self.templates = templates
        self.languages = languages
        var folders: [PageScope.Folder: Context] = [:]
        for page in pages {
            let scope = PageScope(edition, at: page.address)
            guard folders[scope.folder] == nil else { continue }
            let urgent = edition.untranslated.marked(frame.urgent(scope).context)
            var context = frame.links(scope).context
            context["has-urgent"] = urgent["has-urgent"]
            context["urgent-html"] = .html(try templates.render("urgent", urgent, page: scope.path.path))
            context["menu-html"] = try Self.menu(frame, templates, scope, current: nil)
            context["foot-html"] = .html(try templates.render("foot", context, page: scope.path.path))
            folders[scope.folder] = context
        }
        self.folders = folders
    }

    /// - Throws: a template that names what its page does not have.
    func render(_ planned: PlannedPage) throws(TemplateError) -> String {
        let scope = PageScope(edition, at: planned.address)
        let page = planned.page(scope)
        var context = folders[scope.folder] ?? Context([:])
        context.merge(head(page, planned, scope).context)
        if frame.parts.menu.contains(where: { $0.address == planned.address }) {
            context["menu-html"] = try Self.menu(frame, templates, scope, current: planned.address)
        }
        // A page's own title stands in `<title>`, where nothing can be marked.
        context.merge(edition.untranslated.marked(page.context, except: "title"))
        return edition.untranslated.hoisted(
            try templates.render(page.kind.rawValue, context, page: scope.path.path))
    }

    private static func menu(
        _ frame: Frame, _ templates: TemplateSet, _ scope: PageScope, current: Address?
    ) throws(TemplateError) -> Context.Value {
        .html(try templates.render("menu", frame.menu(scope, current: current).context, page: scope.path.path))
    }

    private func head(_ page: any Page, _ planned: PlannedPage, _ scope: PageScope) -> PageHead {
        let address = planned.address
        return PageHead(
            kind: page.kind.rawValue, lang: edition.language.tag, title: page.title, heading: scope.phrased(page.title),
            description: page.description, canonical: canonical(planned),
            alternates: languages.map { language, name in
                PageHead.Alternate(
                    lang: language.tag, name: name,
                    // A page at the root has no language; there its home stands for it.
                    href: scope.href(
                        address.isAtRoot && language != edition.language ? .home : address, in: language),
                    current: language == edition.language)
            }, translations: page.isIndexed ? translations(address) : [], noindex: !page.isIndexed,
            untranslated: !frame.written[address].contains(edition.language),
            structuredData: page.structuredData.map { HTML($0.json(in: shown(address)).text) })
    }

    /// The language that the page's article is shown in.
    private func shown(_ address: Address) -> Language {
        let written = frame.written[address]
        return written.contains(edition.language) ? edition.language : written[0]
    }

    /// The page that search engines are to list: where an article is shown in another language, the one in that language.
    private func canonical(_ planned: PlannedPage) -> String? {
        guard let url = edition.url, !planned.address.isShownAnywhere else { return nil }
        let listed = planned.standsFor ?? planned.address
        return listed.path(in: shown(listed)).url(below: url)
    }

    private func translations(_ address: Address) -> [Translations.Translation] {
        guard let url = edition.url, frame.written[address].contains(edition.language) else { return [] }
        return Translations(of: address, in: frame.written[address], url: url).all
    }
}
