package import KiriwakeCore
package import KiriwakeDecision
import KiriwakeLint
package import KiriwakeModel
import KiriwakeOutput
import KiriwakeReader
package import KiriwakeSearch
import KiriwakeSite
import KiriwakeWording

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
    /// - Throws: a site without a part that it needs, an output folder that a build would refuse, and errors of the
    ///   system.
    package func prepareOutput() throws {
        try writer.prepare()
        try requireSite()
    }

    private func requireSite() throws(MissingSite) {
        if let missing = MissingSite(folders, files) { throw missing }
    }

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
        let theme = try Theme.read(
            ThemeListing(folders.themes, files: files), files: files, texts: content.texts,
            settings: content.configuration.theme)
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

    /// Reads and checks the articles and the interface texts, and writes nothing.
    /// - Throws: a site without a part that it needs, and errors of the system.
    package func check() throws -> Checked {
        try requireSite()
        let (configuration, found) = try SiteConfigurationReader.read(
            folders.configuration, files: files, decisionRanges: DecisionParameters.ranges)
        guard let configuration else { return .broken(found) }
        let listing = try ThemeListing(folders.themes, files: files)
        let (texts, textFaults) = try interfaceTexts(configuration.languages, listing)
        let themeFaults = try listing.faults(files) + textFaults + ThemeFaults.diagnostics(configuration.theme, listing)
        let reading = try ContentReader(
            files: files, folder: folders.content, languages: configuration.languages,
            yesNo: YesNoWords(texts), includesDrafts: folders.includesDrafts, jobs: jobs
        ).read()
        // A fix or a page that seems to be missing may merely be unread.
        let dangling =
            reading.isComplete ? SettingsReferences.diagnostics(configuration.theme, reading.knowledge) : []
        return Checked(
            Checked.Content(configuration: configuration, knowledge: reading.knowledge, texts: texts),
            Linter.check(
                reading.knowledge,
                read: found + themeFaults + reading.diagnostics + dangling,
                isComplete: reading.isComplete,
                parameters: DecisionParameters(changes: configuration.decision), jobs: jobs))
    }

    /// The interface texts, in the order of the languages; languages whose texts have errors are left out.
    private func interfaceTexts(_ languages: [Language], _ listing: ThemeListing) throws -> (
        texts: [Texts], diagnostics: [Diagnostic]
    ) {
        let named = try listing.namedTexts(files)
        let reader = TextsReader(files: files, reference: listing.reference, named: Set(named.keys))
        var texts: [Texts] = []
        var diagnostics: [Diagnostic] = []
        for language in languages {
            let layers = listing.texts(of: language)
            if layers.isEmpty { diagnostics.append(withoutTexts(language, listing)) }
            let (words, faults) = try reader.read(layers)
            diagnostics += faults
            guard !layers.isEmpty, !faults.hasErrors else { continue }
            diagnostics += Self.missing(named.filter { words[$0.key] == nil }, in: language)
            texts.append(try Texts(words, language: language))
        }
        return (texts, diagnostics)
    }

    /// - Parameter texts: texts that templates name and no file has, with the places where they are named.
    private static func missing(_ texts: [String: SourceLocation], in language: Language) -> [Diagnostic] {
        texts.sorted { $0.key < $1.key }.map { key, location in
            Diagnostic(
                .missingKey, at: location, "the text '\(key)' is missing in '\(language.tag)'",
                expected: "a line '\(key): …' in texts/\(language.tag).yml",
                advice: "add it to that file beside site.yml, or correct the name here")
        }
    }

    private func withoutTexts(_ language: Language, _ listing: ThemeListing) -> Diagnostic {
        let path = FolderPath.path(of: "texts", in: folders.themes[0]) + "/\(language.tag).yml"
        return Diagnostic(
            .missingKey, at: .start(of: folders.configuration), "there are no interface texts in '\(language.tag)'",
            expected: "a file '\(path)', or one of the theme's languages: "
                + listing.languages.joined(separator: ", "),
            advice: NearMiss.question(for: language.tag, among: listing.languages)
                ?? listing.reference.map { "copy '\($0)' to '\(path)' and translate its values" })
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

extension YesNoWords {
    /// - Parameter texts: of languages of a site.
    fileprivate init(_ texts: [Texts]) {
        let words = { (key: TextKey) in
            texts.reduce(into: Localized<String>()) { $0[exactly: $1.language] = $1[key] }
        }
        self.init(yes: words(.answerYes), no: words(.answerNo))
    }
}
