import KiriwakeDecision
import KiriwakeModel
import KiriwakeOutput
import KiriwakeSearch

/// Where a page or another file stands; the same in every language.
enum Address: Hashable, Sendable {
    // At the site's root.
    case chooseLanguage
    /// Shown by servers for any address that does not exist.
    case notFoundAnywhere

    // In a language's folder.
    case home, map, glossary, contact, search, notFound
    /// Every name of every page, by its first sound or letter.
    case words
    /// Shown without a network for what was never read.
    case offline
    /// The wizard's page of a state.
    /// - code: nil for the first state.
    case state(code: CaseCode?)
    /// The wizard's page on which a script continues.
    case onward
    /// The wizard's page for those who are done.
    case done
    case symptom(SymptomID)
    case cause(CauseID)
    case fix(FixID)
    /// By the path below the folder of guides.
    case guide(String)
    /// By the name of the pair.
    case comparison(String)
    /// By its path below the language's folder, without ending, such as `causes/paper-jam`: where an article stood before,
    /// and where it stands now.
    case path(String)
    /// The list of all articles of a kind.
    case index(ArticleKind)
    case comparisonIndex

    /// The wizard's first page.
    static let start = Address.state(code: nil)

    /// How the wizard's pages are named, below the language's folder.
    static let wizard = StartPages.PathForm(prefix: PagePath.wizard + "/", suffix: PagePath.ending)

    /// What the wizard's page of a state is called.
    static func name(of code: CaseCode?) -> String { code?.description ?? "index" }

    /// Whether a page is shown for addresses at which it does not stand, so that its links cannot be relative.
    var isShownAnywhere: Bool { self == .notFound || self == .notFoundAnywhere }

    /// Whether it stands at the site's root, in no language's folder.
    var isAtRoot: Bool { self == .chooseLanguage || self == .notFoundAnywhere }

    func path(in language: Language) -> SitePath {
        SitePath(isAtRoot ? pathInFolder : "\(language.tag)/\(pathInFolder)")
    }

    /// Path below the language's folder, such as `causes/paper-jam.html`.
    var pathInFolder: String { PagePath.of(pathWithoutEnding) }

    private var pathWithoutEnding: String {
        switch self {
        case .chooseLanguage, .home: "index"
        case .notFoundAnywhere, .notFound: "404"
        case .map: "map"
        case .glossary: "glossary"
        case .contact: "contact"
        case .search: "search"
        case .words: "words"
        case .offline: "offline"
        case .state(let code): Self.wizard.prefix + Self.name(of: code)
        case .onward: Self.wizard.prefix + "on"
        case .done: Self.wizard.prefix + "done"
        case .symptom(let id): ArticleKind.symptom.path(id.rawValue)
        case .cause(let id): ArticleKind.cause.path(id.rawValue)
        case .fix(let id): ArticleKind.fix.path(id.rawValue)
        case .guide(let path): ArticleKind.guide.path(path)
        case .comparison(let name): "\(KnowledgeGraph.ConfusablePair.folder)/\(name)"
        case .path(let path): path
        case .index(let kind): kind.listPath
        case .comparisonIndex: "\(KnowledgeGraph.ConfusablePair.folder)/index"
        }
    }
}
