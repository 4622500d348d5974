import Foundation
import KiriwakeCore
import KiriwakeModel

/// Makes an index: every page is cut into terms, and the impact of each term on a page is computed in advance.
///
/// The score is BM25F (Robertson and Zaragoza, *The Probabilistic Relevance Framework*, 2009): occurrences are weighted
/// by field and by the field's length before they saturate.
package enum IndexBuilder {
    /// Title, aliases, summary, body.
    private static let weights: [Double] = [8, 3, 1.5, 0.1]
    private static let lengthShare: [Double] = [0.3, 0.2, 0.4, 0.75]
    private static let saturation = 1.4
    /// Impacts are squares, so that one digit tells small ones apart better than large ones; this is the root of the
    /// greatest impact of a page's own words. Learned impacts are added on top.
    static let levels = 15
    /// The digit up to which a term that occurs only in the body is left out, if its impact on other pages is greater.
    private static let passing = 2
    /// The same for a term known only from recorded searches.
    private static let passingSearch = 7
    /// A pair of hiragana that occurs on more than this share of the pages is an ending or a particle; it is kept where
    /// it is part of a name or a summary, and left out of bodies.
    private static let endingShare = 0.03

    /// - Parameter jobs: threads to use; the result is the same for any number.
    /// - Complexity: linear in the text, and linear in the terms but for sorting them.
    package static func build(_ corpus: SearchCorpus, jobs: Int) -> SearchIndex {
        let synonyms = SynonymSpans(corpus.synonyms, foreign: false)
        let counted = corpus.documents.parallelMap(jobs: jobs) { CountedDocument($0, synonyms) }
        let written = corpus.searches.isEmpty ? [] : Set(counted.lazy.flatMap(\.counts.keys))
        let learned = LearnedImpacts(corpus, synonyms, written: written, jobs: jobs)
        let averages = (0..<CountedDocument.fields).map { field in
            let total = counted.reduce(0) { $0 + $1.lengths[field] }
            return Swift.max(1, Double(total) / Double(Swift.max(1, counted.count)))
        }
        let places = Array(counted.indices)
        // Each run of terms is merged by itself; runs are in the order of their terms.
        let weighted = places.parallelMap(jobs: jobs) { place in
            weights(of: counted[place], at: place, averages).sorted { $0.run < $1.run }
        }
        let entries = Array(0..<TermRun.count).parallelMap(jobs: jobs, run: 1) { run in
            merged(weighted, run: run, corpus.documents, learned)
        }.flatMap { $0 }
        let vocabulary = Vocabulary(Set(counted.flatMap(\.words)).sorted(by: Terms.precedes))
        return SearchIndex(
            corpus: corpus, entries: entries, vocabulary: vocabulary,
            names: NamePhrases(corpus.documents.prefix(corpus.coreCount), synonyms))
    }

    /// The terms of one run in order, with their impacts on each page.
    private static func merged(
        _ weighted: [[(run: Int, term: String, weight: Weighted)]], run: Int, _ documents: [SearchDocument],
        _ learned: LearnedImpacts
    ) -> [SearchIndex.Entry] {
        var lists: [String: [Weighted]] = [:]
        for terms in weighted {
            var (low, high) = (0, terms.count)
            while low < high {
                let middle = (low + high) / 2
                if terms[middle].run < run { low = middle + 1 } else { high = middle }
            }
            while low < terms.count, terms[low].run == run {
                lists[terms[low].term, default: []].append(terms[low].weight)
                low += 1
            }
        }
        for term in learned.terms(of: run) where lists[term] == nil { lists[term] = [] }
        let most = max(3, Int(endingShare * Double(documents.count)))
        return lists.compactMap { term, entries in
            let considered = entries.count > most ? entries.filter { !$0.isEnding } : entries
            let scores = scores(considered, documents, learned.impacts[term] ?? [])
            guard !scores.documents.isEmpty || !scores.pairs.isEmpty else { return nil }
            return SearchIndex.Entry(
                term: term, documents: postings(scores.documents), pairs: postings(scores.pairs),
                isWritten: !entries.isEmpty)
        }.sorted { Terms.precedes($0.term, $1.term) }
    }

    /// The impact of one term on each page (that of its own text and that of recorded searches, added up), and on each
    /// pair.
    private static func scores(
        _ entries: [Weighted], _ documents: [SearchDocument], _ learned: [LearnedImpacts.Impact]
    ) -> (documents: [Place<SearchDocument>: Double], pairs: [KnowledgeGraph.PairPlace: Double]) {
        let (count, frequency) = (Double(documents.count), Double(entries.count))
        let rarest = Swift.max(log(1 + (count - 0.5) / 1.5), 0.1)
        let rarity = log(1 + (count - frequency + 0.5) / (frequency + 0.5))
        let written = entries.map { entry in
            let (document, weight) = (Int(entry.document), Double(entry.weight))
            let score = documents[document].prior * rarity / rarest * weight / (saturation + weight)
            let isSubstantial = entry.isNamed || level(score) > passing
            return (document: Place<SearchDocument>(document), score: score, isSubstantial: isSubstantial)
        }
        // A passing mention says nothing about a page when other pages are about the word.
        let substantial = written.filter(\.isSubstantial)
        var scores: [Place<SearchDocument>: Double] = [:]
        var pairs: [KnowledgeGraph.PairPlace: Double] = [:]
        for (document, score, _) in substantial.isEmpty ? written : substantial { scores[document] = score }
        for (target, value) in learned {
            let score = value / rarest
            let isSubstantial = level(score) > passingSearch
            switch target {
            case .document(let place) where isSubstantial || scores[place] != nil: scores[place, default: 0] += score
            case .pair(let place) where isSubstantial: pairs[place] = score
            case .document, .pair: continue
            }
        }
        return (scores, pairs)
    }

    private static func postings<Kind>(_ scores: [Place<Kind>: Double]) -> [SearchIndex.Posting<Kind>] {
        scores.sorted { $0.key < $1.key }.map { place, score in
            let digit = Swift.max(1, Swift.min(PostingCode.greatest, level(score)))
            return SearchIndex.Posting(place: place, impact: digit * digit)
        }
    }

    private static func level(_ score: Double) -> Int { Int((score.squareRoot() * Double(levels)).rounded()) }

    /// The weight of a term on one page, before its rarity is known.
    private struct Weighted {
        let document: Int32
        let weight: Float
        /// Occurs in the title, an alias or the summary.
        let isNamed: Bool
        /// Written in hiragana, and only in the body.
        let isEnding: Bool
    }

    /// Occurrences by field, weighted and added up, for each term of a page.
    private static func weights(
        of document: CountedDocument, at place: Int, _ averages: [Double]
    ) -> [(run: Int, term: String, weight: Weighted)] {
        document.counts.map { term, counts in
            var sum = 0.0
            for field in 0..<CountedDocument.fields where counts[field] > 0 {
                let length = Double(document.lengths[field]) / averages[field]
                sum += weights[field] * Double(counts[field]) / (1 - lengthShare[field] + lengthShare[field] * length)
            }
            let isNamed = (0..<CountedDocument.named).contains { counts[$0] > 0 }
            return (
                TermRun.number(of: term), term,
                Weighted(
                    document: Int32(place), weight: Float(sum), isNamed: isNamed,
                    isEnding: !isNamed && document.endings.contains(term))
            )
        }
    }
}

/// How often each term occurs in each field of one page.
private struct CountedDocument: Sendable {
    static let fields = 4
    /// The first fields, which name the page.
    static let named = 3

    private(set) var counts: [String: SIMD4<UInt16>] = [:]
    private(set) var lengths = SIMD4<Int>(repeating: 0)
    /// Pairs that are written in hiragana.
    private(set) var endings: Set<String> = []
    /// Words of title, aliases and summary as they are written.
    private(set) var words: Set<String> = []

    init(_ document: SearchDocument, _ synonyms: SynonymSpans) {
        add(document.title, field: 0, synonyms)
        for alias in document.aliases { add(alias, field: 1, synonyms) }
        if let summary = document.summary { add(summary, field: 2, synonyms) }
        add(document.text, field: 3, synonyms)
    }

    private mutating func add(_ text: String, field: Int, _ synonyms: SynonymSpans) {
        let (scalars, soft) = Normalizer.normalizeWithSoftness(text)
        let atoms = Atom.atoms(of: scalars) { _, _ in
        } joined: { _, stem in
            counts[stem, default: SIMD4(repeating: 0)][field] &+= 1
        }
        if field < Self.named { words.formUnion(Vocabulary.words(of: text)) }
        var count = 0
        Terms.indexed(atoms) { term, pairAt in
            if let pairAt, soft[pairAt], soft[pairAt + 1] { endings.insert(term) }
            counts[term, default: SIMD4(repeating: 0)][field] &+= 1
            count += 1
        }
        for span in synonyms.everySpan(in: atoms) {
            counts[Terms.concept(span.concept), default: SIMD4(repeating: 0)][field] &+= 1
        }
        lengths[field] += count
    }
}
