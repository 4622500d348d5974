/// What a query finds.
package struct SearchResults: Sendable {
    package struct Hit: Hashable, Sendable {
        package let document: Int
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
        /// Number of symptoms that the place takes in.
        package let taken: Int
    }

    /// Best first.
    package let hits: [Hit]
    /// Whether no page holds any word of the query, and pages with some of its characters stand in.
    package let isLoose: Bool
    /// Documents of symptoms that the query names.
    package let symptoms: [Int]
    package let start: Start?
    /// Look-alikes to tell apart first, by place in the corpus.
    package let pair: Int?
    package let corrections: [Reading]
    package let synonyms: [Reading]
}
