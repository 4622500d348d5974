/// Finds symptoms that a query names in passing, so that the wizard can begin with them answered.
///
/// Each title and alias of a symptom is a phrase. A phrase is heard when most of what is rare in it is in the query; how
/// rare a term is, is counted among the phrases themselves, in whole bits, so that every client counts the same.
struct SymptomRecognizer: Sendable {
    struct Phrase: Sendable {
        let document: Int
        let terms: [String]
    }

    /// Share of a phrase's weight that the query must hold.
    private static let share = 0.6
    /// Terms of the query below which it names nothing in passing.
    private static let shortest = 3
    private static let limit = 3

    private let synonyms: SynonymSpans
    private let phrases: [Phrase]
    private let counts: [String: Int]

    init(_ documents: [SearchDocument], _ synonyms: SynonymSpans) {
        var phrases: [Phrase] = []
        var counts: [String: Int] = [:]
        for (place, document) in documents.enumerated() where document.answer != nil {
            for text in [document.title] + document.aliases {
                var terms: [String] = []
                for term in Terms.said(Atom.atoms(of: text), synonyms) where !terms.contains(term) {
                    terms.append(term)
                }
                guard !terms.isEmpty else { continue }
                phrases.append(Phrase(document: place, terms: terms))
                for term in terms { counts[term, default: 0] += 1 }
            }
        }
        self.synonyms = synonyms
        self.phrases = phrases
        self.counts = counts
    }

    /// Documents of the symptoms heard, the surest first, at most one for each question.
    func recognize(_ plan: QueryPlan, in documents: [SearchDocument]) -> [Int] {
        let said = Terms.said(plan.atoms, synonyms)
        guard said.count >= Self.shortest else { return [] }
        let heard = Set(said)
        var best: [Int: (document: Int, score: Double)] = [:]
        for phrase in phrases {
            var all = 0
            var found = 0
            var matches = 0
            for term in phrase.terms {
                let weight = Self.bits(phrases.count / (counts[term] ?? 1))
                all += weight
                if heard.contains(term) {
                    found += weight
                    matches += 1
                }
            }
            guard all > 0, matches >= min(2, phrase.terms.count), Double(found) >= Self.share * Double(all),
                let question = documents[phrase.document].answer?.question
            else { continue }
            let score = Double(found) * Double(found) / Double(all)
            if score > (best[question]?.score ?? 0) { best[question] = (phrase.document, score) }
        }
        return best.values.sorted { ($1.score, $0.document) < ($0.score, $1.document) }.prefix(Self.limit).map(
            \.document)
    }

    /// Binary digits of a number.
    static func bits(_ number: Int) -> Int {
        var (rest, bits) = (number, 0)
        while rest > 0 { (rest, bits) = (rest / 2, bits + 1) }
        return bits
    }
}
