/// Terms with the pages that hold them and how much each term says for each page.
package struct SearchIndex: Sendable {
    package struct Posting: Hashable, Sendable {
        package let document: Int
        /// The term's share of the page's BM25F score: the square of 1…63.
        package let impact: Int
    }

    /// One term.
    package struct Entry: Sendable {
        package let term: String
        /// Sorted by document.
        package let postings: [Posting]
        /// Whether it stands on a page, and is not known from searches alone.
        package let isWritten: Bool
    }

    package let corpus: SearchCorpus
    /// Sorted by `Terms.precedes`.
    package let entries: [Entry]
    /// Words in titles, aliases and summaries as they are written (normalised), sorted: for what is misspelt or begins
    /// inside a word.
    package let vocabulary: [String]
    /// Names of the pages that are always at hand.
    package let names: NamePhrases

    /// - Complexity: logarithmic in the number of terms.
    func postings(of term: String) -> [Posting] {
        entry(of: term)?.postings ?? []
    }

    private func entry(of term: String) -> Entry? {
        let place = firstPlace(from: term)
        return place < entries.count && entries[place].term == term ? entries[place] : nil
    }

    /// Whether a term stands on any page.
    func isWritten(_ term: String) -> Bool {
        entry(of: term)?.isWritten ?? false
    }

    /// Pages of all terms with a prefix, each with its greatest impact, by document.
    func postings(beginningWith prefix: String) -> [Posting] {
        var best: [Int: Int] = [:]
        for place in places(beginningWith: prefix) {
            for posting in entries[place].postings {
                best[posting.document] = max(best[posting.document] ?? 0, posting.impact)
            }
        }
        return best.map { Posting(document: $0.key, impact: $0.value) }.sorted { $0.document < $1.document }
    }

    private func places(beginningWith prefix: String) -> Range<Int> {
        let start = firstPlace(from: prefix)
        var end = start
        while end < entries.count, entries[end].term.utf16.starts(with: prefix.utf16) { end += 1 }
        return start..<end
    }

    /// Where terms stand in names.
    func uses(_ term: Term) -> [NamePhrases.Use] {
        switch term {
        case .exact(let text): names.uses[text].map { [$0] } ?? []
        case .prefix(let text): places(beginningWith: text).compactMap { names.uses[entries[$0].term] }
        }
    }

    func postings(_ term: Term) -> [Posting] {
        switch term {
        case .exact(let text): postings(of: text)
        case .prefix(let text): postings(beginningWith: text)
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
