import Foundation

/// Impacts of the terms of recorded searches on the pages, and the pairs of look-alikes, that answered them.
///
/// The searches that a page answered are one text about it, in the words of those who typed them. Terms in it saturate
/// as in BM25; a term weighs more the less evenly it is spread over the pages (log-entropy weighting: Dumais,
/// *Improving the retrieval of information from external sources*, 1991), since among many searches every term occurs
/// with every page at least once.
struct LearnedImpacts: Sendable {
    /// Weight of recorded searches relative to the page's own words.
    private static let weight = 5.0
    private static let saturation = 3.0
    private static let lengthShare = 0.6

    typealias Impact = (target: SearchTarget, value: Double)

    /// By term, sorted by target; from 0 to `5 ln(1 + targets)`.
    let impacts: [String: [Impact]]
    private let runs: [Int: [String]]

    private struct Use {
        let term: String
        /// Searches that hold it, twice; those in which it is at the edge of a word count once.
        var count = 0
        /// The shares of the searches that each answered.
        var shares: [SearchTarget: Double] = [:]
    }

    /// - Parameters:
    ///   - written: the terms that occur on any page.
    ///   - jobs: threads to use; the result is the same for any number.
    /// - Complexity: linear in the searches' terms times the pages that answer them.
    init(_ corpus: SearchCorpus, _ synonyms: SynonymSpans, written: Set<String>, jobs: Int) {
        let termsOfSearches = corpus.searches.parallelMap(jobs: jobs) { search in
            Self.terms(of: Wording(search.typed), synonyms, written)
        }
        var known: [String: Int] = [:]
        var uses: [Use] = []
        var lengths: [SearchTarget: Double] = [:]
        for (search, terms) in zip(corpus.searches, termsOfSearches) {
            // The best answer counts most.
            let shares = search.answers.enumerated().map { (target: $0.element, share: 1 / Double(1 + $0.offset)) }
            for (term, isEdge) in terms {
                let place = known[term] ?? uses.count
                if place == uses.count {
                    known[term] = place
                    uses.append(Use(term: term))
                }
                uses[place].count += isEdge ? 1 : 2
                for (target, share) in shares { uses[place].shares[target, default: 0] += share }
            }
            for (target, share) in shares { lengths[target, default: 0] += share * Double(terms.count) }
        }
        let answering = Double(lengths.count { $0.value > 0 })
        // In a fixed order, as below.
        let total = lengths.sorted { $0.key < $1.key }.reduce(0) { $0 + $1.value }
        let average = total / max(1, answering)
        var impacts: [String: [Impact]] = [:]
        // A term at the edge of a word that was typed once is noise; these outnumber all others.
        for use in uses where use.count > 1 {
            // In a fixed order, or the last digits of the sums would differ from run to run.
            let shares = use.shares.sorted { $0.key < $1.key }
            let total = shares.reduce(0) { $0 + $1.value }
            let entropy = shares.reduce(0) { $0 - $1.value / total * log($1.value / total) }
            let information = Self.weight * (log(1 + answering) - entropy)
            impacts[use.term] = shares.map { target, count in
                let length = 1 - Self.lengthShare + Self.lengthShare * (lengths[target] ?? 0) / average
                return (target, information * count / (count + Self.saturation * length))
            }
        }
        self.impacts = impacts
        runs = Dictionary(grouping: impacts.keys, by: TermRun.number)
    }

    func terms(of run: Int) -> [String] { runs[run] ?? [] }

    /// The terms of a search, and of each whether it is a pair at the edge of a word: of a hiragana and another
    /// character. Japanese in Latin letters stands for its kana, as in a query.
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
