#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What the terms of recorded searches say for the pages, and for the pairs of look-alikes, that answered them.
///
/// The searches that a page answered are one text about it, in the words of those who typed them. Terms in it saturate as in
/// BM25; a term says the more, the less evenly it is spread over the pages (log-entropy weighting: Dumais, *Improving the
/// retrieval of information from external sources*, 1991), since in many searches every term meets every page once.
struct LearnedImpacts: Sendable {
    /// How much searches say beside the page's own words.
    private static let weight = 5.0
    private static let saturation = 3.0
    private static let lengthShare = 0.6

    /// By term, and by place among the documents and, counted on from them, the pairs; from 0 to `5 ln(1 + places)`.
    let impacts: [String: [(place: Int, value: Double)]]
    private let runs: [Int: [String]]

    private struct Use {
        let term: String
        /// Searches that hold it, twice; once those in which it stands at the edge of a word.
        var count = 0
        /// By page, the shares of the searches that it answered.
        var pages: [Int: Double] = [:]
    }

    /// - Parameters:
    ///   - written: the terms that stand on any page.
    ///   - jobs: threads to use; the result is the same for any number.
    /// - Complexity: linear in the searches' terms times the pages that answer them.
    init(_ corpus: SearchCorpus, _ synonyms: SynonymSpans, written: Set<String>, jobs: Int) {
        let said = corpus.searches.parallelMap(jobs: jobs) { Self.terms(of: Wording($0.typed), synonyms, written) }
        var known: [String: Int] = [:]
        var uses: [Use] = []
        var lengths = Array(repeating: 0.0, count: corpus.documents.count + corpus.pairs.count)
        for (search, terms) in zip(corpus.searches, said) {
            // The best answer counts most.
            let shares = search.answers.enumerated().map { (page: $0.element, share: 1 / Double(1 + $0.offset)) }
            for (term, isEdge) in terms {
                let place = known[term] ?? uses.count
                if place == uses.count {
                    known[term] = place
                    uses.append(Use(term: term))
                }
                uses[place].count += isEdge ? 1 : 2
                for (page, share) in shares { uses[place].pages[page, default: 0] += share }
            }
            for (page, share) in shares { lengths[page] += share * Double(terms.count) }
        }
        let answering = Double(lengths.count { $0 > 0 })
        let average = lengths.reduce(0, +) / max(1, answering)
        var impacts: [String: [(place: Int, value: Double)]] = [:]
        // What stands at the edge of a word and was typed once is chance; there are more of these than of all others.
        for use in uses where use.count > 1 {
            // In one order, or the last digits of the sums would differ from run to run.
            let pages = use.pages.sorted { $0.key < $1.key }
            let total = pages.reduce(0) { $0 + $1.value }
            let entropy = pages.reduce(0) { $0 - $1.value / total * log($1.value / total) }
            let telling = Self.weight * (log(1 + answering) - entropy)
            impacts[use.term] = pages.map { page, count in
                let length = 1 - Self.lengthShare + Self.lengthShare * lengths[page] / average
                return (page, telling * count / (count + Self.saturation * length))
            }
        }
        self.impacts = impacts
        runs = Dictionary(grouping: impacts.keys, by: TermRun.number)
    }

    func terms(of run: Int) -> [String] { runs[run] ?? [] }

    /// The terms of a search, and of each whether it is a pair at the edge of a word: of a hiragana and another character.
    /// Japanese in Latin letters stands for its kana, as in a query.
    private static func terms(of text: Wording, _ synonyms: SynonymSpans, _ written: Set<String>) -> [String: Bool] {
        var terms: [String: Bool] = [:]
        for (position, atom) in text.atoms.enumerated() {
            switch atom {
            case .gap: continue
            case .word(let stem):
                if !written.contains(stem), let reading = RomajiReader.hiragana(text.written[position] ?? stem) {
                    terms.merge(Self.terms(of: Wording(reading), synonyms, written)) { $0 && $1 }
                } else {
                    terms[stem] = false
                }
            case .dense(let scalar):
                let next = position + 1
                guard next < text.atoms.count, case .dense(let following) = text.atoms[next] else {
                    terms[String(scalar)] = false
                    continue
                }
                let pair = Terms.pair(scalar, following)
                terms[pair] = (terms[pair] ?? true) && text.isSlight[position] != text.isSlight[next]
            }
        }
        for span in synonyms.everySpan(in: text.atoms) { terms[Terms.concept(span.concept)] = false }
        return terms
    }
}
