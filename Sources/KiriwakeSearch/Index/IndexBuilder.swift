import KiriwakeCore

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Makes an index: every page is cut into terms, and what each term says for a page is computed once and for all.
///
/// The score is BM25F (Robertson and Zaragoza, *The Probabilistic Relevance Framework*, 2009): occurrences are weighted by
/// field and by the field's length before they saturate.
package enum IndexBuilder {
    /// Title, aliases, summary, body, neighbours.
    private static let weights: [Double] = [5, 5, 2.5, 1, 0.7]
    private static let lengthShare: [Double] = [0.3, 0.2, 0.4, 0.75, 0.75]
    private static let saturation = 1.4
    package static let maxImpact = 63

    /// - Parameter jobs: threads to use; the result is the same for any number.
    /// - Complexity: linear in the text, and linear in the terms but for sorting them.
    package static func build(_ corpus: SearchCorpus, jobs: Int) -> SearchIndex {
        let counted = corpus.documents.parallelMap(jobs: jobs) { CountedDocument($0) }
        let averages = (0..<CountedDocument.fields).map { field in
            let total = counted.reduce(0) { $0 + $1.lengths[field] }
            return Swift.max(1, Double(total) / Double(Swift.max(1, counted.count)))
        }
        let places = Array(counted.indices)
        let weighted = places.parallelMap(jobs: jobs) { place in weights(of: counted[place], averages) }
        var lists: [String: [(document: Int32, weight: Float)]] = [:]
        for (document, terms) in weighted.enumerated() {
            for (term, weight) in terms { lists[term, default: []].append((Int32(document), weight)) }
        }
        let sorted = lists.sorted { Terms.precedes($0.key, $1.key) }
        let count = Double(counted.count)
        let rarest = log(1 + (count - 0.5) / 1.5) * (saturation + 1)
        let postings = sorted.parallelMap(jobs: jobs) { entry in
            let frequency = Double(entry.value.count)
            let rarity = log(1 + (count - frequency + 0.5) / (frequency + 0.5))
            return entry.value.map { document, weight in
                let score =
                    corpus.documents[Int(document)].prior * rarity * Double(weight) * (saturation + 1)
                    / (saturation + Double(weight))
                let impact = (score / Swift.max(rarest, 0.1) * Double(maxImpact)).rounded()
                return SearchIndex.Posting(
                    document: Int(document), impact: Swift.max(1, Swift.min(maxImpact, Int(impact))))
            }
        }
        let vocabulary = Set(counted.flatMap(\.words)).sorted(by: Terms.precedes)
        return SearchIndex(
            corpus: corpus, terms: sorted.map(\.key), postings: postings, vocabulary: vocabulary)
    }

    /// Occurrences by field, weighted and added up, for each term of a page.
    private static func weights(of document: CountedDocument, _ averages: [Double]) -> [(String, Float)] {
        document.counts.map { term, counts in
            var sum = 0.0
            for field in 0..<CountedDocument.fields where counts[field] > 0 {
                let length = Double(document.lengths[field]) / averages[field]
                sum += weights[field] * Double(counts[field]) / (1 - lengthShare[field] + lengthShare[field] * length)
            }
            return (term, Float(sum))
        }
    }
}

/// How often each term stands in each field of one page.
private struct CountedDocument: Sendable {
    static let fields = 5

    private(set) var counts: [String: SIMD8<UInt16>] = [:]
    private(set) var lengths = SIMD8<Int>(repeating: 0)
    /// Words of title, aliases and summary as they are written.
    private(set) var words: Set<String> = []

    init(_ document: SearchDocument) {
        add(document.title, field: 0)
        for alias in document.aliases { add(alias, field: 1) }
        if let summary = document.summary { add(summary, field: 2) }
        add(document.text, field: 3)
        add(document.neighbours, field: 4)
    }

    private mutating func add(_ text: String, field: Int) {
        var seen: [String] = []
        let atoms = Atom.atoms(of: Normalizer.normalize(text)) { word, _ in if field < 3 { seen.append(word) } }
        for word in seen where word.utf8.count > 2 { words.insert(word) }
        var count = 0
        Terms.indexed(atoms) { term in
            counts[term, default: SIMD8(repeating: 0)][field] &+= 1
            count += 1
        }
        lengths[field] += count
    }
}
