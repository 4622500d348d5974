/// All that search knows of a site in one language.
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

        /// Places of the two causes among the documents.
        package let first: Int
        package let second: Int
        package let ask: String
        package let compare: String
        package let options: [Option]

        package init(first: Int, second: Int, ask: String, compare: String, options: [Option]) {
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

    /// What somebody typed.
    package struct Search: Sendable {
        package let typed: String
        /// Places of what answers it among the documents and, counted on from them, among the pairs; the best first.
        package let answers: [Int]

        package init(typed: String, answers: [Int]) {
            self.typed = typed
            self.answers = answers
        }
    }

    /// First those of the knowledge graph, then guides.
    package let documents: [SearchDocument]
    package let synonyms: [Synonyms]
    package let pairs: [Pair]
    package let searches: [Search]
    package let walk: WizardWalk?

    package init(
        documents: [SearchDocument], synonyms: [Synonyms], pairs: [Pair], searches: [Search] = [], walk: WizardWalk?
    ) {
        precondition(
            documents.drop(while: \.isOfGraph).allSatisfy { !$0.isOfGraph }, "pages of the graph come before guides")
        self.documents = documents
        self.synonyms = synonyms
        self.pairs = pairs
        self.searches = searches
        self.walk = walk
    }

    package var graphCount: Int { documents.prefix(while: \.isOfGraph).count }

    /// Guides up to which they are as much at hand as the pages of the graph.
    private static let fewGuides = 100

    /// The first so many documents are always at hand in a client, and their names are compared as phrases.
    package var nearCount: Int {
        documents.count - graphCount <= Self.fewGuides ? documents.count : graphCount
    }
}
