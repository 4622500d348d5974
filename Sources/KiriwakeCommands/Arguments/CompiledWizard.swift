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
    private let builder: SiteBuilder

    /// - Throws: `BrokenArticles`, `NothingToDecide`, `BrokenPolicyMessage` for a policy whose proof fails, and errors of
    ///   the system.
    init(_ options: FolderOptions) throws {
        try self.init(options.folders(), jobs: options.jobs ?? Machine.processorCount)
    }

    /// - Throws: as above.
    init(_ folders: SiteFolders, jobs: Int) throws {
        let builder = SiteBuilder(folders: folders, jobs: jobs)
        let content = try builder.check().usable()
        guard let wizard = try content.wizard() else { throw NothingToDecide() }
        self.wizard = wizard
        knowledge = content.knowledge
        configuration = content.configuration
        self.builder = builder
    }

    func texts(_ language: Language) throws -> Texts {
        let texts = try builder.texts(configuration)
        guard texts.indices.contains(language.index) else { throw Fault.unusableTexts }
        return texts[language.index]
    }

    enum Fault: Error, CustomStringConvertible {
        case unusableTexts

        var description: String {
            switch self {
            case .unusableTexts: "the theme's texts have errors; 'kiriwake build' lists them"
            }
        }
    }
}
