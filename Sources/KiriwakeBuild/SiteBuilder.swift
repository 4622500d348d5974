import KiriwakeCore
import KiriwakeDecision
import KiriwakeLint
import KiriwakeModel
import KiriwakeReader
import KiriwakeSearch
import KiriwakeSite

/// The whole way from articles to a site.
package struct SiteBuilder: Sendable {
    private let folders: SiteFolders
    private let jobs: Int
    private let files: FileSystem

    /// - Parameter jobs: threads to use; the result is the same for any number.
    package init(folders: SiteFolders, jobs: Int, files: FileSystem = .local) {
        self.folders = folders
        self.jobs = max(1, jobs)
        self.files = files
    }

    /// Reads, checks, compiles and writes. With an error among the diagnostics nothing is written.
    /// - Throws: what the machine refuses, templates that cannot be used, and a policy whose proof fails; the last site is
    ///   then as it was.
    package func build() throws -> BuildReport {
        var stages = StageClock()
        let checked = try check()
        stages.finish("read-and-lint")
        guard let configuration = checked.configuration, let knowledge = checked.knowledge,
            !checked.diagnostics.hasErrors
        else { return BuildReport(diagnostics: checked.diagnostics, summary: nil) }
        let (theme, themeDiagnostics) = try readTheme(configuration)
        guard let theme else { return BuildReport(diagnostics: themeDiagnostics, summary: nil) }
        stages.finish("theme")
        let wizard = Self.compileWizard(knowledge, configuration)
        stages.finish("compile")
        try Self.prove(wizard, knowledge.graph, configuration)
        stages.finish("prove")
        let indexes =
            configuration.hasSearch ? configuration.languages.map { searchIndex(knowledge, wizard, $0) } : []
        stages.finish("index")
        let site = Site(
            knowledge: knowledge, configuration: configuration, theme: theme,
            wizard: wizard, search: indexes, contentFolder: folders.content)
        let written = try SiteWriter(folder: folders.output, jobs: jobs).write(site.files(), reading: files)
        stages.finish("render-and-write")
        return BuildReport(
            diagnostics: checked.diagnostics,
            summary: BuildReport.Summary(
                site: site, written: written, output: folders.output, stages: stages.finished))
    }

    /// Reads and checks the articles, and writes nothing.
    package func check() throws(FileError) -> Checked {
        let (configuration, found) = try SiteConfigurationReader.read(
            folders.configuration, files: files, decisionRanges: DecisionParameters.ranges)
        guard let configuration else { return Checked(configuration: nil, knowledge: nil, diagnostics: found) }
        let reading = try ContentReader(
            files: files, folder: folders.content, languages: configuration.languages, jobs: jobs
        ).read()
        return Checked(
            configuration: configuration, knowledge: reading.knowledge,
            diagnostics: Linter.check(reading.knowledge, read: found + reading.diagnostics, jobs: jobs))
    }

    /// Reads, checks and compiles, and writes nothing.
    /// - Returns: the wizard only when the articles hold no errors and something is to be decided.
    package func compile() throws(FileError) -> (checked: Checked, wizard: Wizard?) {
        let checked = try check()
        guard let configuration = checked.configuration, let knowledge = checked.knowledge,
            !checked.diagnostics.hasErrors
        else { return (checked, nil) }
        return (checked, Self.compileWizard(knowledge, configuration))
    }

    /// The interface texts, by place of the language; what is wrong with them is for `build` to tell.
    package func texts(_ configuration: SiteConfiguration) throws -> [Texts] {
        try readTheme(configuration).theme?.texts ?? []
    }

    func readTheme(_ configuration: SiteConfiguration) throws -> (theme: Theme?, diagnostics: [Diagnostic]) {
        try Theme.read(folders.themes, files: files, languages: configuration.languages) { path throws(FileError) in
            try TextsReader.read(path, files: files)
        }
    }

    package struct Checked: Sendable {
        package let configuration: SiteConfiguration?
        package let knowledge: KnowledgeBase?
        package let diagnostics: [Diagnostic]
    }

    /// Reads, compiles and indexes, and writes nothing.
    /// - Returns: nil where errors stand in the way; they are among the diagnostics.
    package func searchIndexes() throws -> (indexes: [(language: Language, index: SearchIndex)]?, checked: Checked) {
        let checked = try check()
        guard let configuration = checked.configuration, let knowledge = checked.knowledge,
            !checked.diagnostics.hasErrors
        else { return (nil, checked) }
        let wizard = Self.compileWizard(knowledge, configuration)
        return (configuration.languages.map { ($0, searchIndex(knowledge, wizard, $0)) }, checked)
    }

    private func searchIndex(_ knowledge: KnowledgeBase, _ wizard: Wizard?, _ language: Language) -> SearchIndex {
        let source = SearchSource(knowledge: knowledge, wizard: wizard, language: language)
        return IndexBuilder.build(source.corpus(jobs: jobs), jobs: jobs)
    }

    /// - Throws: `BrokenPolicy` for a policy that does not keep its promises.
    static func prove(
        _ wizard: Wizard?, _ graph: KnowledgeGraph, _ configuration: SiteConfiguration
    ) throws(BrokenPolicy) {
        guard let wizard else { return }
        if let fault = BrokenPolicy(wizard.policy, wizard.model, graph, language: configuration.languages[0]) {
            throw fault
        }
    }

    /// The decision model of the articles and its policy; nil where nothing is to be decided.
    static func compileWizard(_ knowledge: KnowledgeBase, _ configuration: SiteConfiguration) -> Wizard? {
        let graph = knowledge.graph
        guard !graph.causes.isEmpty else { return nil }
        let model = DecisionModel(graph, parameters: DecisionParameters(changes: configuration.decision))
        let compiler = PolicyCompiler(model: model, maxStates: configuration.maxStates)
        return Wizard(
            model: model,
            policy: compiler.compile(
                entries: Wizard.entries(graph, model, said: knowledge.glossary.compactMap(\.symptom?.value))))
    }
}
