package import KiriwakeModel

/// One page as search sees it.
package struct SearchDocument: Sendable {
    package enum Kind: String, CaseIterable, Sendable {
        case symptom, cause, fix, guide

        /// Folder of its articles, below the language's.
        package var folder: String {
            switch self {
            case .symptom: ArticleKind.symptom.folder
            case .cause: ArticleKind.cause.folder
            case .fix: ArticleKind.fix.folder
            case .guide: ArticleKind.guide.folder
            }
        }
    }

    package let kind: Kind
    /// Kind and id of its article, such as `cause/paper-jam`; unlike the path, every document has its own.
    package let id: String
    /// Below the language's folder, such as `causes/paper-jam.html`.
    package let path: String
    package let title: String
    package let summary: String?
    /// Other words for it.
    package let aliases: [String]
    /// The words of the page, without markup.
    package let text: String
    /// How much likelier than others the page is to be wanted, whatever is typed; 1 for most.
    package let prior: Double
    /// Whether it is a page of its own, and not a page of the wizard or an entry of a list.
    package let isArticle: Bool
    /// For a symptom: name of the wizard's page when it is given as the answer, as in `StartPages`.
    package let start: String?
    /// For a symptom: the answer that it is.
    package let answer: OfferedAnswer?
    /// For a symptom: what the wizard begins with when it is reported, in an address.
    package let evidence: String?
    /// A fix that must not come before the question that tells its cause from a look-alike.
    package let needsCheck: Bool
    /// Look-alikes this page is about; the likeliest mistake first.
    package let pairs: [KnowledgeGraph.PairPlace]

    package init(
        kind: Kind, id: String, path: String, title: String, summary: String?, aliases: [String], text: String,
        prior: Double = 1, isArticle: Bool = true, start: String? = nil, answer: OfferedAnswer? = nil,
        evidence: String? = nil, needsCheck: Bool = false, pairs: [KnowledgeGraph.PairPlace] = []
    ) {
        self.kind = kind
        self.id = id
        self.path = path
        self.title = title
        self.summary = summary
        self.aliases = aliases
        self.text = text
        self.prior = prior
        self.isArticle = isArticle
        self.start = start
        self.answer = answer
        self.evidence = evidence
        self.needsCheck = needsCheck
        self.pairs = pairs
    }

    /// Whether the page stands in the knowledge graph; those are few, and their titles are always loaded.
    package var isOfGraph: Bool { kind != .guide }
}
