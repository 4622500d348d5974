package import KiriwakeDecision
package import KiriwakeModel
package import KiriwakeOutput
package import KiriwakeSearch
package import KiriwakeTemplates
import KiriwakeWording

/// Everything that pages are made from.
package struct Site: Sendable {
    package let knowledge: KnowledgeBase
    package let configuration: SiteConfiguration
    package let theme: Theme
    /// Absent where there is nothing to decide.
    package let wizard: Wizard?
    /// By index of the language; empty on a site without search.
    package let search: [PublishedIndex]
    /// Folder that attachments are copied from.
    package let contentFolder: String

    package init(
        knowledge: KnowledgeBase, configuration: SiteConfiguration, theme: Theme, wizard: Wizard?,
        search: [SearchIndex], contentFolder: String
    ) {
        self.knowledge = knowledge
        self.configuration = configuration
        self.theme = theme
        self.wizard = wizard
        self.contentFolder = contentFolder
        self.search = zip(search, configuration.languages).map { PublishedIndex($0, language: $1) }
    }

    /// Every file of the site. Pages are rendered when they are written.
    /// - Throws: a template that names what its part of a page does not have.
    package func files() throws(TemplateError) -> [OutputFile] {
        let editions = configuration.languages.map(edition)
        let parts = SiteParts(self)
        let frame = Frame(
            parts: parts, assets: theme.assetNames, urgent: knowledge.graph.causes.values.filter(\.isUrgent),
            settings: configuration.theme, titles: footTitles, written: WrittenLanguages(knowledge))
        let model = modelFile
        let onward = editions.map { edition in model.flatMap { self.onward(edition, model: $0.path) } }
        var files = themeFiles + machineFiles + search.flatMap(\.files) + attachments
        files += offlineFiles(onward.compactMap { $0 })
        files += (model.map { [$0] } ?? []) + onward.flatMap { $0?.files ?? [] }
        for (edition, onward) in zip(editions, onward) {
            let pages = try pages(edition, among: editions, parts, onward)
            let renderer = try PageRenderer(
                edition, frame, theme.templates[edition.language.index],
                languages: editions.map { ($0.language, $0.texts[.languageName]) }, pages: pages)
            files += pages.map { page in
                OutputFile(page.address.path(in: edition.language), .rendered { try renderer.render(page) })
            }
        }
        return files
    }

    /// Titles of articles that links at the foot lead to, by path.
    private var footTitles: [String: Localized<String>] {
        let linked = Set(
            configuration.theme.links.compactMap { link in
                if case .page(let page) = link.target { page.value } else { nil }
            })
        let articles = linked.isEmpty ? [] : knowledge.articles.filter { linked.contains($0.path) }
        return Dictionary(uniqueKeysWithValues: articles.map { ($0.path, $0.article.texts.map(\.title)) })
    }

    private func edition(_ language: Language) -> Edition {
        Edition(
            title: configuration.title[language] ?? "", summary: configuration.summary[language],
            home: configuration.languages[0], words: StepWords(knowledge.graph, theme.texts[language.index]),
            catalog: Catalog(knowledge.graph, wizard, language),
            readingAid: ReadingAid(language, readings: knowledge.readings[exactly: language] ?? [:]),
            pictures: knowledge.pictures, sources: knowledge.sources, url: configuration.url, pathOfRoot: pathOfRoot,
            untranslated: Untranslated(knowledge, language, theme.texts[language.index]))
    }

    /// Path of the site's root on its server, with a slash at both ends: `/`, or a folder's.
    var pathOfRoot: String { configuration.url?.path ?? "/" }
}
