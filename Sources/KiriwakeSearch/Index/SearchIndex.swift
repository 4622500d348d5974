/// Terms with the pages that hold them and how much each term says for each page.
package struct SearchIndex: Sendable {
    package struct Posting: Hashable, Sendable {
        package let document: Int
        /// The term's share of the page's BM25F score: the square of 1…15.
        package let impact: Int
    }

    package let corpus: SearchCorpus
    /// Sorted by `Terms.precedes`.
    package let terms: [String]
    /// By place of the term; sorted by document.
    package let postings: [[Posting]]
    /// Words in titles, aliases and summaries as they are written (normalised), sorted: for what is misspelt or begins
    /// inside a word.
    package let vocabulary: [String]
    /// Names of the pages that are always at hand.
    package let names: NamePhrases

    /// - Complexity: logarithmic in the number of terms.
    func postings(of term: String) -> [Posting] {
        let place = firstPlace(from: term)
        return place < terms.count && terms[place] == term ? postings[place] : []
    }

    /// Pages of all terms with a prefix, each with its greatest impact, by document.
    func postings(beginningWith prefix: String) -> [Posting] {
        var best: [Int: Int] = [:]
        for place in places(beginningWith: prefix) {
            for posting in postings[place] { best[posting.document] = max(best[posting.document] ?? 0, posting.impact) }
        }
        return best.map { Posting(document: $0.key, impact: $0.value) }.sorted { $0.document < $1.document }
    }

    private func places(beginningWith prefix: String) -> Range<Int> {
        let start = firstPlace(from: prefix)
        var end = start
        while end < terms.count, terms[end].utf16.starts(with: prefix.utf16) { end += 1 }
        return start..<end
    }

    /// Where terms stand in names.
    func uses(_ term: Term) -> [NamePhrases.Use] {
        switch term {
        case .exact(let text): names.uses[text].map { [$0] } ?? []
        case .prefix(let text): places(beginningWith: text).compactMap { names.uses[terms[$0]] }
        }
    }

    func postings(_ term: Term) -> [Posting] {
        switch term {
        case .exact(let text): postings(of: text)
        case .prefix(let text): postings(beginningWith: text)
        }
    }

    private func firstPlace(from term: String) -> Int {
        var (low, high) = (0, terms.count)
        while low < high {
            let middle = (low + high) / 2
            if Terms.precedes(terms[middle], term) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
