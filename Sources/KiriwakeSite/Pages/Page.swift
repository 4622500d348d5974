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
                var context = try frame(template, scope, content, place: place)
                context.merge(content.context)
                return try theme.templates[language.index].render(template, context, page: scope.path)
            })
    }

    /// What the layout needs on every page.
    private func frame(
        _ kind: String, _ scope: PageScope, _ content: PageContent, place: (Paths) -> SitePath
    ) throws(TemplateError) -> Context {
        let alternates = languages.map { language in
            let path = alternate(place, of: scope, in: language)
            return Context([
                "lang": .text(language.tag), "name": .text(theme.texts[language.index]["language-name"]),
                "href": scope.hrefValue(path), "current": .flag(language == scope.language),
                "url": .text(configuration.url.map { path.url(below: $0) } ?? scope.href(path)),
            ])
        }
        var context = Context([
            "lang": .text(scope.language.tag), "title": .text(content.title),
            "heading": scope.phrased(content.title), "description": .text(content.description),
            "canonical": .text(configuration.url.map { scope.path.url(below: $0) }),
            "alternates": .list(alternates), "kind": .text(kind), "noindex": .flag(!content.isIndexed),
            "structured-data": content.structuredData.map { .html($0.text) } ?? .flag(false),
        ])
        context.merge(try frameParts.context(for: scope))
        return context
    }

    /// The page in another language. A page at the root has no language; there its home stands for it.
    private func alternate(_ place: (Paths) -> SitePath, of scope: PageScope, in language: Language) -> SitePath {
        let paths = Paths(language: language)
        let path = place(paths)
        return path == scope.path && language != scope.language ? paths.home : path
    }
}
