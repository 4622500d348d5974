import KiriwakeCore
import KiriwakeModel

/// What a page says, beside its frame.
struct PageContent {
    let title: String
    let description: String?
    let context: Context
    var isIndexed = true
    var structuredData: JSON?
}

/// Where a page stands in a language.
typealias PagePlace = @Sendable (Paths) -> SitePath

extension Site {
    /// A page that exists in every language at the same place.
    func page(
        _ template: String, _ language: Language, at place: @escaping PagePlace,
        content: @escaping @Sendable (PageScope) -> PageContent
    ) -> OutputFile {
        let scope = PageScope(
            site: self, language: language, shownAnywhere: template == "not-found", place: place)
        return OutputFile(
            scope.path,
            .rendered {
                let content = content(scope)
                var context = frame(template, scope, content, place: place)
                context.merge(content.context)
                return try theme.templates[language.index].render(template, context, page: scope.path)
            })
    }

    /// What the layout needs on every page.
    private func frame(
        _ kind: String, _ scope: PageScope, _ content: PageContent, place: (Paths) -> SitePath
    ) -> Context {
        let alternates = languages.map { language in
            let path = alternate(place, of: scope, in: language)
            return Context([
                "lang": .text(language.tag), "name": .text(theme.texts[language.index]["language-name"]),
                "href": scope.hrefValue(path), "current": .flag(language == scope.language),
                "url": .text(configuration.url.map { path.url(below: $0) } ?? scope.href(path)),
            ])
        }
        var context = Context([
            "lang": .text(scope.language.tag), "title": .text(content.title), "description": .text(content.description),
            "site-title": .text(configuration.title[scope.language] ?? ""),
            "site-summary": .text(configuration.summary[scope.language] ?? ""), "root": .text(scope.root),
            "home": .text(scope.root + scope.language.tag + "/"),
            "stylesheet": asset("style.css", scope), "icon": asset("icon.svg", scope),
            "canonical": .text(configuration.url.map { scope.path.url(below: $0) }),
            "alternates": .list(alternates), "nav": .list(navigation(scope)),
            "contact-href": scope.hrefValue(scope.paths.contact),
            "start-href": scope.hrefValue(wizard == nil ? scope.paths.home : scope.paths.check),
            "has-check": .flag(wizard != nil), "kind": .text(kind), "noindex": .flag(!content.isIndexed),
            "structured-data": content.structuredData.map { .html($0.text) } ?? .flag(false),
            "feed": configuration.url == nil ? .flag(false) : scope.hrefValue(scope.paths.feed),
        ])
        context.set("urgent", list: urgentCauses.map(scope.link))
        return context
    }

    /// The page in another language. A page at the root has no language; there its home stands for it.
    private func alternate(_ place: (Paths) -> SitePath, of scope: PageScope, in language: Language) -> SitePath {
        let paths = Paths(language: language)
        let path = place(paths)
        return path == scope.path && language != scope.language ? paths.home : path
    }

    private func asset(_ name: String, _ scope: PageScope) -> Context.Value {
        .text(theme.assetNames[name].map { scope.root + $0 })
    }

    private func navigation(_ scope: PageScope) -> [Context] {
        let paths = scope.paths
        var entries: [(String, SitePath)] = []
        if wizard != nil { entries.append(("check", paths.check)) }
        if !graph.symptoms.isEmpty { entries.append(("symptoms", paths.index(of: "symptoms"))) }
        if !graph.causes.isEmpty { entries.append(("causes", paths.index(of: "causes"))) }
        if !graph.fixes.isEmpty { entries.append(("fixes", paths.index(of: "fixes"))) }
        if !knowledge.guides.isEmpty { entries.append(("guides", paths.index(of: "guides"))) }
        if !knowledge.glossary.isEmpty { entries.append(("glossary", paths.glossary)) }
        if !knowledge.contacts.isEmpty { entries.append(("contact", paths.contact)) }
        return entries.map { key, path in
            Context([
                "label": .text(scope.texts[key]), "href": scope.hrefValue(path), "current": .flag(path == scope.path),
            ])
        }
    }
}
