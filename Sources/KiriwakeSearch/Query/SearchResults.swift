package import KiriwakeModel

/// What a query finds.
package struct SearchResults: Sendable {
    package struct Hit: Hashable, Sendable {
        package let document: Place<SearchDocument>
        package let score: Double
    }

    /// Other words that were looked up for those typed.
    package struct Reading: Hashable, Sendable {
        package let typed: String
        package let meant: String
    }

    /// Where the wizard begins with the symptoms named.
    package struct Start: Hashable, Sendable {
        package let path: String
        /// Number of symptoms that the page covers.
        package let taken: Int
    }

    /// Best first.
    package let hits: [Hit]
    /// Whether no page contains any word of the query, and pages with some of its characters are listed instead.
    package let isLoose: Bool
    /// Symptoms that the query names, the surest first.
    package let symptoms: [Place<SearchDocument>]
    package let start: Start?
    /// Look-alikes to tell apart first.
    package let pair: KnowledgeGraph.PairPlace?
    package let corrections: [Reading]
    package let synonyms: [Reading]
}
