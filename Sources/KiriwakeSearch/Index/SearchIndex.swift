package import KiriwakeModel

/// Terms with the pages that contain them and the impact of each term on each page.
package struct SearchIndex: Sendable {
    /// A page, or a pair of look-alikes, that a term speaks for.
    package struct Posting<Kind>: Hashable, Sendable {
        package let place: Place<Kind>
        /// The term's share of the BM25F score: the square of 1…63.
        package let impact: Int
    }

    /// One term.
    package struct Entry: Sendable {
        package let term: String
        /// Each sorted by index; one of them may be empty.
        package let documents: [Posting<SearchDocument>]
        package let pairs: [Posting<KnowledgeGraph.ConfusablePair>]
        /// Whether it occurs on a page, and not only in recorded searches.
        package let isWritten: Bool
    }

    package let corpus: SearchCorpus
    /// Sorted by `Terms.precedes`.
    package let entries: [Entry]
    package let vocabulary: Vocabulary
    /// Names of the pages that are always loaded.
    package let names: NamePhrases

    /// - Complexity: logarithmic in the number of terms.
    func entry(of term: String) -> Entry? {
        let place = firstPlace(from: term)
        return place < entries.count && entries[place].term == term ? entries[place] : nil
    }

    /// Whether a term occurs on any page.
    func isWritten(_ term: String) -> Bool {
        entry(of: term)?.isWritten ?? false
    }

    /// The entries that a term of a query stands for.
    func entries(of term: Term) -> ArraySlice<Entry> {
        let text: String
        switch term {
        case .exact(let exact):
            let place = firstPlace(from: exact)
            return entries[place..<(place < entries.count && entries[place].term == exact ? place + 1 : place)]
        case .prefix(let prefix): text = prefix
        }
        let start = firstPlace(from: text)
        var end = start
        while end < entries.count, entries[end].term.utf16.starts(with: text.utf16) { end += 1 }
        return entries[start..<end]
    }

    /// Whether any page, pair or search contains a term.
    func has(_ term: Term) -> Bool { !entries(of: term).isEmpty }

    /// The names in which a term occurs.
    func uses(_ term: Term) -> [NamePhrases.Use] {
        switch term {
        case .exact(let text): names.uses[text].map { [$0] } ?? []
        case .prefix: entries(of: term).compactMap { names.uses[$0.term] }
        }
    }

    private func firstPlace(from term: String) -> Int {
        var (low, high) = (0, entries.count)
        while low < high {
            let middle = (low + high) / 2
            if Terms.precedes(entries[middle].term, term) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
