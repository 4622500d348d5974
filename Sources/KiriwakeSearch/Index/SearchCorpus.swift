package import KiriwakeModel

/// Everything that search knows about a site in one language.
package struct SearchCorpus: Sendable {
    /// Two causes that are mistaken for each other, and the question that tells them apart.
    package struct Pair: Sendable {
        package struct Option: Sendable {
            package enum Side: String, Sendable {
                case first, second, both
            }

            package let label: String
            /// Where the answer leads, below the language's folder.
            package let path: String
            /// A drawing of what is seen, as SVG.
            package let picture: String?
            package let points: Side

            package init(label: String, path: String, picture: String?, points: Side) {
                self.label = label
                self.path = path
                self.picture = picture
                self.points = points
            }
        }

        /// The two causes.
        package let first: Place<SearchDocument>
        package let second: Place<SearchDocument>
        package let ask: String
        package let compare: String
        package let options: [Option]

        package init(
            first: Place<SearchDocument>, second: Place<SearchDocument>, ask: String, compare: String, options: [Option]
        ) {
            self.first = first
            self.second = second
            self.ask = ask
            self.compare = compare
            self.options = options
        }
    }

    /// Words for one thing.
    package struct Synonyms: Sendable {
        /// The preferred one first.
        package let words: [String]
        /// What other languages call it: understood in a query, and not looked up.
        package let foreign: [String]

        package init(words: [String], foreign: [String]) {
            self.words = words
            self.foreign = foreign
        }
    }

    /// The query as typed.
    package struct Search: Sendable {
        package let typed: String
        /// The targets that answer it, the best first.
        package let answers: [SearchTarget]

        package init(typed: String, answers: [SearchTarget]) {
            self.typed = typed
            self.answers = answers
        }
    }

    /// First those of the knowledge graph, then guides.
    package let documents: [SearchDocument]
    package let synonyms: [Synonyms]
    /// Those of the knowledge graph, in its order; none on a site without a wizard.
    package let pairs: Indexed<KnowledgeGraph.ConfusablePair, Pair>
    package let searches: [Search]
    /// Absent on a site without a wizard.
    package let starts: StartPages?

    package init(
        documents: [SearchDocument], synonyms: [Synonyms], pairs: Indexed<KnowledgeGraph.ConfusablePair, Pair>,
        searches: [Search] = [],
        starts: StartPages?
    ) {
        precondition(
            documents.drop(while: \.isOfGraph).allSatisfy { !$0.isOfGraph }, "pages of the graph come before guides")
        self.documents = documents
        self.synonyms = synonyms
        self.pairs = pairs
        self.searches = searches
        self.starts = starts
    }

    package subscript(document: Place<SearchDocument>) -> SearchDocument { documents[document.index] }
    package subscript(pair: KnowledgeGraph.PairPlace) -> Pair { pairs[pair] }

    package var graphCount: Int { documents.prefix(while: \.isOfGraph).count }

    /// Up to this many guides are loaded at once, like the pages of the graph.
    private static let fewGuides = 100

    /// The first so many documents are always at hand in a client, and their names are compared as phrases.
    package var coreCount: Int {
        documents.count - graphCount <= Self.fewGuides ? documents.count : graphCount
    }
}
