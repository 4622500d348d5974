import ArgumentParser
import KiriwakeBuild
import KiriwakeCore
import KiriwakeModel
import KiriwakeSite

/// What the commands about decisions begin with: articles without mistakes, and their wizard.
struct CompiledWizard {
    let wizard: Wizard
    let knowledge: KnowledgeBase
    let configuration: SiteConfiguration
    private let builder: SiteBuilder

    /// - Throws: an exit code, after the mistakes of the articles or the fault of the machine were told.
    init(_ options: FolderOptions) throws {
        try self.init(options.folders(), jobs: options.jobs ?? Processors.count)
    }

    /// - Throws: as above.
    init(_ folders: SiteFolders, jobs: Int) throws {
        let builder = SiteBuilder(folders: folders, jobs: jobs)
        let compiled: (checked: SiteBuilder.Checked, wizard: Wizard?)
        do {
            compiled = try builder.compile()
        } catch {
            throw Terminal.couldNotWork(error)
        }
        let errors = compiled.checked.diagnostics.filter { $0.severity == .error }
        guard errors.isEmpty, let knowledge = compiled.checked.knowledge,
            let configuration = compiled.checked.configuration
        else {
            Terminal.complain(TextReport.render(errors) + TextReport.summary(errors) + "\n")
            throw ExitCode.findings
        }
        guard let wizard = compiled.wizard else {
            throw Terminal.couldNotWork("there is no cause among the articles, so nothing is to be decided")
        }
        self.wizard = wizard
        self.knowledge = knowledge
        self.configuration = configuration
        self.builder = builder
    }

    func texts(_ language: Language) throws -> Texts {
        do {
            let texts = try builder.texts(configuration)
            if texts.indices.contains(language.index) { return texts[language.index] }
        } catch {
            throw Terminal.couldNotWork(error)
        }
        throw Terminal.couldNotWork("the theme's texts hold mistakes; 'kiriwake build' tells them")
    }

    func language(_ tag: String?) throws -> Language {
        guard let tag else { return configuration.languages[0] }
        guard let language = configuration.languages.first(where: { $0.tag == tag }) else {
            let known = configuration.languages.map(\.tag).joined(separator: ", ")
            throw ValidationError("the site has no language '\(tag)'; it has \(known)")
        }
        return language
    }
}
