import KiriwakeModel
import KiriwakeTemplates
import Testing

@testable import KiriwakeSite

/// What the frame says on every page.
struct FrameTests {
    /// Prints every key of the frame.
    private static let all =
        "{{kind}}|{{lang}}|{{title}}|{{heading}}|{{#canonical}}{{canonical}}{{/canonical}}|"
        + "{{#alternates}}{{lang}}={{href}}{{#current}}*{{/current}} {{/alternates}}|{{#noindex}}noindex{{/noindex}}|"
        + "{{root}}|{{home}}|{{stylesheet}}|{{contact-href}}|{{start-href}}|{{urgent-html}}|{{menu-html}}|{{foot-html}}"

    private static let templates = [
        "not-found": all,
        "cause": "{{#canonical}}{{canonical}}{{/canonical}}|{{#translations}}{{lang}}={{href}} {{/translations}}",
        "urgent": "{{#urgent}}{{title}}={{href}}{{/urgent}}",
        "menu": "{{#nav}}{{label}}={{href}}{{#current}}*{{/current}} {{/nav}}",
        "foot": "{{site-title}}",
    ]

    private func render(
        _ address: Address, url: String? = nil, inGerman: Bool = false, _ page: ((PageFixture) -> PlannedPage)? = nil
    ) throws -> String {
        let site = try PageFixture(url: url)
        let frame = Frame(
            parts: SiteParts(
                hasWizard: true, hasMap: true, hasSearch: false, hasFeed: url != nil, hasWorker: false,
                hasContacts: true, menu: [(.check, .start), (.contact, .contact), (.glossary, .glossary)]),
            assets: ["style.css": "assets/style-1.css"], urgent: site.graph.causes.values.filter(\.isUrgent),
            settings: ThemeSettings(), titles: [:], written: WrittenLanguages(site.knowledge))
        let page = page?(site) ?? PlannedPage(address) { NotFoundPage($0) }
        let renderer = try PageRenderer(
            inGerman ? site.german : site.english, frame,
            try TemplateSet(Self.templates, texts: [:], assets: [:], language: "en"),
            languages: [(site.english.language, "English"), (site.german.language, "Deutsch")], pages: [page])
        return try renderer.render(page)
    }

    @Test func `addresses are relative to the page, and the menu marks it`() throws {
        #expect(
            try render(.glossary)
                == "not-found|en|[not-found-title]|[not-found-title]||en=glossary.html* de=../de/glossary.html |noindex|"
                + "../|../en/|../assets/style-1.css|contact.html|check/index.html|"
                + "The line is down=causes/line-down.html|"
                + "[check]=check/index.html [contact]=contact.html [glossary]=glossary.html* |No internet")
    }

    @Test func `what stands for a missing page in a language has absolute addresses, too`() throws {
        let html = try render(.notFound)
        #expect(html.contains("|en=/en/404.html* de=/de/404.html |"))
        #expect(html.contains("|/|/en/|/assets/style-1.css|/en/contact.html|"))
    }

    @Test func `a page that is shown for any address has absolute ones, and stands for no language`() throws {
        #expect(
            try render(.notFoundAnywhere, url: "https://help.example/net/")
                == "not-found|en|[not-found-title]|[not-found-title]||"
                + "en=/404.html* de=/de/index.html |noindex|/|/en/|/assets/style-1.css|/en/contact.html|"
                + "/en/check/index.html|The line is down=/en/causes/line-down.html|"
                + "[check]=/en/check/index.html [contact]=/en/contact.html [glossary]=/en/glossary.html |No internet")
    }

    @Test func `search engines are told of every language by whole addresses, and of the choice for all others`() throws
    {
        let cause = { (address: Address) in
            { (site: PageFixture) in
                PlannedPage(address) { scope in site.articles.cause(Place<Cause>(0), site.wizard, scope) }
            }
        }
        let url = "https://help.example/net/"
        #expect(
            try render(.map, url: url, cause(.map))
                == "\(url)en/map.html|en=\(url)en/map.html de=\(url)de/map.html x-default=\(url)en/map.html ")
        #expect(
            try render(.home, url: url, inGerman: true, cause(.home))
                == "\(url)de/|en=\(url)en/ de=\(url)de/ x-default=\(url) ")
        #expect(
            try render(.chooseLanguage, url: url, cause(.chooseLanguage))
                == "\(url)|en=\(url)en/ de=\(url)de/ x-default=\(url) ")
        // Its article is written in English alone.
        let line = Address.cause("line-down")
        #expect(try render(line, url: url, cause(line)) == "\(url)en/causes/line-down.html|")
        #expect(try render(line, url: url, inGerman: true, cause(line)) == "\(url)en/causes/line-down.html|")
        #expect(try render(.map, cause(.map)) == "|")
    }

    @Test func `what a template names and a page lacks is an error`() throws {
        #expect(throws: TemplateError.missingKeys(template: "urgent", keys: ["nothing"], page: "en/404.html")) {
            let site = try PageFixture()
            let parts = SiteParts(
                hasWizard: false, hasMap: false, hasSearch: false, hasFeed: false, hasWorker: false,
                hasContacts: false, menu: [])
            _ = try PageRenderer(
                site.english,
                Frame(
                    parts: parts, assets: [:], urgent: [], settings: ThemeSettings(), titles: [:],
                    written: WrittenLanguages(site.knowledge)),
                try TemplateSet(
                    ["urgent": "{{nothing}}", "menu": "", "foot": ""], texts: [:], assets: [:], language: "en"),
                languages: [], pages: [PlannedPage(.notFound) { NotFoundPage($0) }])
        }
    }
}
