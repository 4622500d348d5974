import KiriwakeCore
import KiriwakeMarkdown
import KiriwakeModel

/// Reads `theme:` of `site.yml`.
enum ThemeSettingsReader {
    static func read(_ site: inout Fields, languages: [Language]) -> ThemeSettings {
        var settings = ThemeSettings()
        site.readMap("theme", owner: "the theme's settings", expected: "a map, as in {logo: logo.svg}") { fields in
            settings.accent = accent(&fields)
            settings.logo = fields.string("logo")
            settings.footer = fields.localized("footer", languages: languages)
            settings.links = links(&fields, languages: languages)
            fields.readMap("notices", owner: "the notices", expected: "a map, as in {caution: a-fix}") { notices in
                settings.neverAsks = notices.localized("never-asks", languages: languages)
                settings.caution = notices.identifier("caution", of: Fix.self)
            }
        }
        return settings
    }

    private static func accent(_ fields: inout Fields) -> Located<Colour>? {
        guard let value = fields.value("accent") else { return nil }
        guard case .scalar(let text) = value.content, let colour = Colour(text) else {
            fields.report(
                .unknownValue, at: value.location, "'accent' is \(value.kindName)",
                expected: "a colour in quotes, as in \"#1f4f86\"",
                "write it with '#' and three or six digits, in quotes: without them '#' begins a comment")
            return nil
        }
        return Located(colour, at: value.location)
    }

    private static func links(_ fields: inout Fields, languages: [Language]) -> [ThemeSettings.FootLink] {
        let expected = "a list, as in [{page: guides/imprint}]"
        var links: [ThemeSettings.FootLink] = []
        for item in fields.items("links", expected: expected) {
            guard case .mapping(let members) = item.content else {
                fields.report(
                    .wrongKindOfValue, at: item.location, "'links' holds \(item.kindName)", expected: expected, nil)
                continue
            }
            var inner = Fields(members, owner: "a link", at: item.location)
            if let link = link(&inner, languages: languages) { links.append(link) }
            inner.reportUnknownKeys()
            fields.adopt(inner)
        }
        return links
    }

    private static func link(_ fields: inout Fields, languages: [Language]) -> ThemeSettings.FootLink? {
        let title = fields.localized("title", languages: languages)
        switch (fields.string("page"), fields.string("url")) {
        case (let page?, nil): return .init(target: .page(page), title: title)
        case (nil, let address?):
            let scheme = LinkScheme.scheme(of: address.value).map { $0.lowercased() }
            guard let scheme, ArticleLinks.allowedSchemes.contains(scheme) else {
                fields.report(
                    .unknownValue, at: address.location, "'url' is '\(address.value.prefix(60))'",
                    expected: "an address that begins with https://, http://, mailto: or tel:",
                    "write 'page: …' for a page of the site, as in 'page: guides/imprint'")
                return nil
            }
            if title[exactly: languages[0]] == nil {
                fields.report(
                    .missingKey, at: fields.location, "a link with 'url' has no 'title' in '\(languages[0].tag)'",
                    expected: "'title: {\(languages[0].tag): …}' beside it", nil)
            }
            return .init(target: .address(address.value), title: title)
        default:
            fields.report(
                .missingKey, at: fields.location, "a link leads to no page and no address, or to both",
                expected: "either 'page: guides/imprint' or 'url: https://example.org/'", nil)
            return nil
        }
    }
}

extension Fields {
    /// Reads a map inside this one, if it is there.
    fileprivate mutating func readMap(
        _ key: String, owner: String, expected: String, _ read: (inout Fields) -> Void
    ) {
        let members = self.members(key, expected: expected)
        var inner = Fields(members, owner: owner, at: location(ofKey: key))
        read(&inner)
        inner.reportUnknownKeys()
        adopt(inner)
    }
}
