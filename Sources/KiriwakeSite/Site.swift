import KiriwakeDecision
import KiriwakeModel
import KiriwakeSearch

/// Everything that pages are made from.
package struct Site: Sendable {
    package let knowledge: KnowledgeBase
    package let configuration: SiteConfiguration
    package let theme: Theme
    /// Absent where there is nothing to decide.
    package let wizard: Wizard?
    /// By place of the language.
    package let search: [PublishedIndex]
    /// Folder that attachments are copied from.
    package let contentFolder: String
    let frameParts = FrameParts()
    /// By place of the language.
    let readingAids: [ReadingAid]

    package init(
        knowledge: KnowledgeBase, configuration: SiteConfiguration, theme: Theme, wizard: Wizard?,
        search: [SearchIndex], contentFolder: String
    ) {
        self.knowledge = knowledge
        self.configuration = configuration
        self.theme = theme
        self.wizard = wizard
        self.contentFolder = contentFolder
        readingAids = configuration.languages.map {
            ReadingAid($0, readings: knowledge.readings[exactly: $0] ?? [:])
        }
        self.search = zip(search, configuration.languages).map { PublishedIndex($0, language: $1) }
    }

    var graph: KnowledgeGraph { knowledge.graph }
    var languages: [Language] { configuration.languages }
    var urgentCauses: [Cause] { graph.causes.values.filter(\.isUrgent) }

    /// Every file of the site.
    /// - Throws: a template that names what its part of a page does not have.
    package func files() throws(TemplateError) -> [OutputFile] {
        var files = themeFiles() + siteWideFiles() + offlineFiles()
        for language in languages {
            files += readingFiles(language) + articleFiles(language) + comparisonFiles(language)
            if !search.isEmpty { files += searchFiles(language) }
            if !graph.causes.isEmpty { files.append(mapPage(language)) }
            if let wizard { files += try wizardFiles(language, wizard) }
        }
        return files
    }

    /// Path of the site's root on its server, with a slash at both ends: `/`, or a folder's.
    var pathOfRoot: String {
        guard let url = configuration.url, let scheme = url.firstRange(of: "://"),
            let slash = url[scheme.upperBound...].firstIndex(of: "/")
        else { return "/" }
        return String(url[slash...])
    }

    private func themeFiles() -> [OutputFile] {
        theme.assets.sorted { $0.key < $1.key }.map { OutputFile(SitePath($0.key), .bytes($0.value)) }
    }
}
