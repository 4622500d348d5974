import KiriwakeCore
import KiriwakeDecision
import KiriwakeLint
import KiriwakeModel
import KiriwakeReader
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
        let wizard = compileWizard(knowledge.graph, configuration)
        stages.finish("compile")
        if let wizard,
            let fault = BrokenPolicy(
                wizard.policy, wizard.model, knowledge.graph, language: configuration.languages[0])
        {
            throw fault
        }
        stages.finish("prove")
        let site = Site(
            knowledge: knowledge, configuration: configuration, theme: theme,
            wizard: wizard, contentFolder: folders.content)
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

    package struct Checked: Sendable {
        package let configuration: SiteConfiguration?
        package let knowledge: KnowledgeBase?
        package let diagnostics: [Diagnostic]
    }

    func readTheme(_ configuration: SiteConfiguration) throws -> (theme: Theme?, diagnostics: [Diagnostic]) {
        try Theme.read(folders.themes, files: files, languages: configuration.languages) { path throws(FileError) in
            try TextsReader.read(path, files: files)
        }
    }

    func compileWizard(_ graph: KnowledgeGraph, _ configuration: SiteConfiguration) -> Wizard? {
        guard !graph.causes.isEmpty else { return nil }
        let model = DecisionModel(graph, parameters: DecisionParameters(changes: configuration.decision))
        let compiler = PolicyCompiler(model: model, maxStates: configuration.maxStates)
        return Wizard(model: model, policy: compiler.compile(entries: Wizard.entries(graph, model)))
    }
}
