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
    private static let weights: [Double] = [5, 5, 2.5, 1, 1.4]
    private static let lengthShare: [Double] = [0.3, 0.2, 0.4, 0.75, 0.75]
    private static let saturation = 1.4
    /// Impacts are squares, so that one digit tells small ones apart better than large ones.
    static let levels = 15
    /// A pair of hiragana that stands in more than this share of the pages is an ending or a particle; it is kept where it
    /// is part of a name or a summary, and left out of bodies.
    private static let endingShare = 0.15

    /// - Parameter jobs: threads to use; the result is the same for any number.
    /// - Complexity: linear in the text, and linear in the terms but for sorting them.
    package static func build(_ corpus: SearchCorpus, jobs: Int) -> SearchIndex {
        let synonyms = SynonymSpans(corpus.synonyms, foreign: false)
        let counted = corpus.documents.parallelMap(jobs: jobs) { CountedDocument($0, synonyms) }
        let averages = (0..<CountedDocument.fields).map { field in
            let total = counted.reduce(0) { $0 + $1.lengths[field] }
            return Swift.max(1, Double(total) / Double(Swift.max(1, counted.count)))
        }
        let places = Array(counted.indices)
        let weighted = places.parallelMap(jobs: jobs) { place in weights(of: counted[place], at: place, averages) }
        var lists: [String: [Weighted]] = [:]
        for terms in weighted {
            for (term, weight) in terms { lists[term, default: []].append(weight) }
        }
        let count = Double(counted.count)
        let most = max(3, Int(endingShare * count))
        for (term, entries) in lists where entries.count > most {
            let kept = entries.filter { !$0.isEnding }
            lists[term] = kept.isEmpty ? nil : kept
        }
        let sorted = lists.sorted { Terms.precedes($0.key, $1.key) }
        let rarest = log(1 + (count - 0.5) / 1.5) * (saturation + 1)
        let postings = sorted.parallelMap(jobs: jobs) { entry in
            let frequency = Double(entry.value.count)
            let rarity = log(1 + (count - frequency + 0.5) / (frequency + 0.5))
            return entry.value.map { entry in
                let (document, weight) = (Int(entry.document), Double(entry.weight))
                let score =
                    corpus.documents[document].prior * rarity * weight * (saturation + 1) / (saturation + weight)
                let level = ((score / Swift.max(rarest, 0.1)).squareRoot() * Double(levels)).rounded()
                let digit = Swift.max(1, Swift.min(levels, Int(level)))
                return SearchIndex.Posting(document: document, impact: digit * digit)
            }
        }
        let vocabulary = Set(counted.flatMap(\.words)).sorted(by: Terms.precedes)
        return SearchIndex(
            corpus: corpus, terms: sorted.map(\.key), postings: postings, vocabulary: vocabulary)
    }

    /// What a term says for one page, before its rarity is known.
    private struct Weighted {
        let document: Int32
        let weight: Float
        /// Written in hiragana, and only in the body.
        let isEnding: Bool
    }

    /// Occurrences by field, weighted and added up, for each term of a page.
    private static func weights(
        of document: CountedDocument, at place: Int, _ averages: [Double]
    ) -> [(String, Weighted)] {
        document.counts.map { term, counts in
            var sum = 0.0
            for field in 0..<CountedDocument.fields where counts[field] > 0 {
                let length = Double(document.lengths[field]) / averages[field]
                sum += weights[field] * Double(counts[field]) / (1 - lengthShare[field] + lengthShare[field] * length)
            }
            let isNamed = (0..<CountedDocument.named).contains { counts[$0] > 0 }
            return (
                term,
                Weighted(
                    document: Int32(place), weight: Float(sum), isEnding: !isNamed && document.endings.contains(term))
            )
        }
    }
}

/// How often each term stands in each field of one page.
private struct CountedDocument: Sendable {
    static let fields = 5
    /// The first fields, which name the page.
    static let named = 3

    private(set) var counts: [String: SIMD8<UInt16>] = [:]
    private(set) var lengths = SIMD8<Int>(repeating: 0)
    /// Pairs that are written in hiragana.
    private(set) var endings: Set<String> = []
    /// Words of title, aliases and summary as they are written.
    private(set) var words: Set<String> = []

    init(_ document: SearchDocument, _ synonyms: SynonymSpans) {
        add(document.title, field: 0, synonyms)
        for alias in document.aliases { add(alias, field: 1, synonyms) }
        if let summary = document.summary { add(summary, field: 2, synonyms) }
        add(document.text, field: 3, synonyms)
        add(document.neighbours, field: 4, synonyms)
    }

    private mutating func add(_ text: String, field: Int, _ synonyms: SynonymSpans) {
        var seen: [String] = []
        let (scalars, soft) = Normalizer.normalizeWithSoftness(text)
        let atoms = Atom.atoms(of: scalars) { word, _ in if field < Self.named { seen.append(word) } }
        for word in seen where word.utf8.count > 2 { words.insert(word) }
        var count = 0
        Terms.indexed(atoms) { term, pairAt in
            if let pairAt, soft[pairAt], soft[pairAt + 1] { endings.insert(term) }
            counts[term, default: SIMD8(repeating: 0)][field] &+= 1
            count += 1
        }
        for span in synonyms.spans(in: atoms) {
            counts[Terms.concept(span.concept), default: SIMD8(repeating: 0)][field] &+= 1
        }
        lengths[field] += count
    }
}
