package import KiriwakeCore
package import KiriwakeDecision
import KiriwakeLint
package import KiriwakeModel
import KiriwakeOutput
import KiriwakeReader
package import KiriwakeSearch
import KiriwakeSite
package import KiriwakeWording

/// The whole pipeline from articles to a site.
package struct SiteBuilder: Sendable {
    private let folders: SiteFolders
    private let jobs: Int
    private let files: FileSystem
    private let writer: SiteWriter

    /// - Parameters:
    ///   - jobs: threads to use; the result is the same for any number.
    ///   - notify: called when the build has to wait for another build of the same output.
    package init(
        folders: SiteFolders, jobs: Int, files: FileSystem = .local,
        notify: @escaping @Sendable (String) -> Void = { _ in }
    ) {
        self.folders = folders
        self.jobs = max(1, jobs)
        self.files = files.leavingOutSites()
        writer = SiteWriter(
            folder: folders.output, jobs: self.jobs, isInPlace: folders.isInPlace, sources: folders.sources,
            notify: notify)
    }

    /// Checks the output folder before anything is read, and finishes what a killed build had begun there.
    /// - Throws: an output folder that a build would refuse, and errors of the system.
    package func prepareOutput() throws { try writer.prepare() }

    /// Reads, checks, compiles, proves and writes. If the diagnostics include an error, nothing is written.
    /// - Throws: errors of the system, unusable templates, and a policy whose proof fails; the last site is then left
    ///   as it was.
    package func build() throws -> BuildReport {
        var stages = StageClock()
        try prepareOutput()
        stages.finish("check-output")
        let checked = try check()
        stages.finish("read-and-lint")
        guard case .usable(let content, let warnings) = checked else {
            return BuildReport(diagnostics: checked.diagnostics, summary: nil)
        }
        let (theme, themeDiagnostics) = try readTheme(content.configuration)
        guard let theme else { return BuildReport(diagnostics: themeDiagnostics, summary: nil) }
        stages.finish("theme")
        let wizard = try content.wizard()
        stages.finish("compile-and-prove")
        let indexes = content.configuration.hasSearch ? searchIndexes(content, wizard).map(\.index) : []
        stages.finish("index")
        let site = Site(
            knowledge: content.knowledge, configuration: content.configuration, theme: theme,
            wizard: wizard, search: indexes, contentFolder: folders.content)
        let written = try writer.write(site.files(), reading: files)
        stages.finish("render-and-write")
        return BuildReport(
            diagnostics: warnings,
            summary: BuildReport.Summary(
                site: site, written: written, output: folders.output, stages: stages.finished))
    }

    /// Reads and checks the articles, and writes nothing.
    package func check() throws(FileError) -> Checked {
        let (configuration, found) = try SiteConfigurationReader.read(
            folders.configuration, files: files, decisionRanges: DecisionParameters.ranges)
        guard let configuration else { return .broken(found) }
        let reading = try ContentReader(
            files: files, folder: folders.content, languages: configuration.languages,
            includesDrafts: folders.includesDrafts, jobs: jobs
        ).read()
        return Checked(
            Checked.Content(configuration: configuration, knowledge: reading.knowledge),
            Linter.check(
                reading.knowledge, read: found + reading.diagnostics, isComplete: reading.isComplete,
                parameters: DecisionParameters(changes: configuration.decision), jobs: jobs))
    }

    /// The interface texts, in the order of the languages; empty if they have errors, which `build` reports.
    package func texts(_ configuration: SiteConfiguration) throws -> [Texts] {
        try readTheme(configuration).theme?.texts ?? []
    }

    func readTheme(_ configuration: SiteConfiguration) throws -> (theme: Theme?, diagnostics: [Diagnostic]) {
        try Theme.read(folders.themes, files: files, languages: configuration.languages) { path throws(FileError) in
            try TextsReader.read(path, files: files)
        }
    }

    /// Indexes a content folder for search, by language.
    package func searchIndexes(
        _ content: Checked.Content, _ wizard: Wizard?
    ) -> [(language: Language, index: SearchIndex)] {
        content.configuration.languages.map { language in
            let source = SearchSource(knowledge: content.knowledge, wizard: wizard, language: language)
            return (language, IndexBuilder.build(source.corpus(jobs: jobs), jobs: jobs))
        }
    }
}
