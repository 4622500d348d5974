/// One page as search sees it.
package struct SearchDocument: Sendable {
    package enum Kind: String, CaseIterable, Sendable {
        case symptom, cause, fix, guide
    }

    package let kind: Kind
    /// Below the language's folder, such as `causes/paper-jam.html`.
    package let path: String
    package let title: String
    package let summary: String?
    /// Other words for it.
    package let aliases: [String]
    /// The words of the page, without markup.
    package let text: String
    /// How much likelier than others the page is meant, whatever is typed; 1 for most.
    package let prior: Double
    /// Whether the page is of its own, and not a place in the wizard or in a list.
    package let isArticle: Bool
    /// For a symptom: where the wizard stands when it is given as the answer; a path below the language's folder.
    package let start: String?
    /// For a symptom: the question it answers and its place among the answers.
    package let answer: Answer?
    /// A fix that must not come before the question that tells its cause from a look-alike.
    package let needsCheck: Bool
    /// Look-alikes this page is about, by place in the corpus's list; the likeliest mistake first.
    package let pairs: [Int]

    package struct Answer: Hashable, Sendable {
        package let question: Int
        package let answer: Int

        package init(question: Int, answer: Int) {
            self.question = question
            self.answer = answer
        }
    }

    package init(
        kind: Kind, path: String, title: String, summary: String?, aliases: [String], text: String,
        prior: Double = 1, isArticle: Bool = true, start: String? = nil, answer: Answer? = nil,
        needsCheck: Bool = false, pairs: [Int] = []
    ) {
        self.kind = kind
        self.path = path
        self.title = title
        self.summary = summary
        self.aliases = aliases
        self.text = text
        self.prior = prior
        self.isArticle = isArticle
        self.start = start
        self.answer = answer
        self.needsCheck = needsCheck
        self.pairs = pairs
    }

    /// Whether the page stands in the knowledge graph; those are few, and their titles are always at hand.
    package var isOfGraph: Bool { kind != .guide }
}
