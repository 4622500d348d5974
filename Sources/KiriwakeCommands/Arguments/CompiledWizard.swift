import KiriwakeBuild
import KiriwakeCore
import KiriwakeDecision
import KiriwakeMaps
import KiriwakeModel
import KiriwakeWording

/// What the commands about decisions start from: articles without errors, and their wizard.
struct CompiledWizard {
    let wizard: Wizard
    let knowledge: KnowledgeBase
    let configuration: SiteConfiguration
    /// In the order of the languages.
    private let texts: [Texts]

    /// - Throws: `BrokenArticles`, `NothingToDecide`, `BrokenPolicyMessage` for a policy whose proof fails, and errors of
    ///   the system.
    init(_ options: FolderOptions) throws {
        try self.init(options.folders(), jobs: options.jobs ?? Machine.processorCount)
    }

    /// - Throws: as above.
    init(_ folders: SiteFolders, jobs: Int) throws {
        let content = try SiteBuilder(folders: folders, jobs: jobs).check().usable()
        guard let wizard = try content.wizard() else { throw NothingToDecide() }
        self.wizard = wizard
        knowledge = content.knowledge
        configuration = content.configuration
        texts = content.texts
    }

    func texts(_ language: Language) -> Texts { texts[language.index] }
}
