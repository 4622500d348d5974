import Foundation
import KiriwakeModel

/// The titles and aliases of the pages whose names are always loaded, each a phrase of its own: what a query shares
/// with one phrase says more than what it shares with all names of a page together.
package struct NamePhrases: Sendable {
    /// The phrases in which a term occurs, and its weight.
    struct Use: Sendable {
        /// 1…31: the rarer among the phrases, the more.
        let weight: Int
        /// In rising order.
        let phrases: [Int]
    }

    /// Number of phrases of each page, the title first.
    let counts: [Int]
    /// Page of each phrase.
    let documents: [Place<SearchDocument>]
    /// By phrase: `Ranking.nameScale` times the square root of the weights of its terms added up, rounded; from 1 to
    /// 63, one digit of an index, which stands with each term of the name.
    let roots: [Int]
    let uses: [String: Use]

    /// - Complexity: linear in the names.
    init(_ documents: some Sequence<SearchDocument>, _ synonyms: SynonymSpans) {
        var counts: [Int] = []
        var owners: [Place<SearchDocument>] = []
        var phrases: [[String]] = []
        var seen: [String: (count: Int, hard: Int)] = [:]
        for (place, document) in documents.enumerated() {
            counts.append(1 + document.aliases.count)
            for name in [document.title] + document.aliases {
                var terms: [String: Bool] = [:]
                var order: [String] = []
                let wording = Wording(name)
                for (term, isSlight) in Terms.content(wording, synonyms.spans(in: wording.atoms)) {
                    if terms[term] == nil { order.append(term) }
                    terms[term] = (terms[term] ?? true) && isSlight
                }
                for term in order {
                    seen[term, default: (0, 0)].count += 1
                    if terms[term] == false { seen[term, default: (0, 0)].hard += 1 }
                }
                owners.append(Place(place))
                phrases.append(order)
            }
        }
        let count = Double(phrases.count)
        let weights = seen.mapValues { seen -> Int in
            let rarity = 2 * log(1 + count / Double(seen.count)) * (seen.hard > 0 ? 1 : 0.35)
            return max(1, min(31, Int(rarity.rounded())))
        }
        var uses: [String: [Int]] = [:]
        var roots: [Int] = []
        for (place, terms) in phrases.enumerated() {
            roots.append(Self.root(of: terms.reduce(0) { $0 + (weights[$1] ?? 0) }))
            for term in terms { uses[term, default: []].append(place) }
        }
        self.counts = counts
        self.documents = owners
        self.roots = roots
        self.uses = uses.reduce(into: [:]) { $0[$1.key] = Use(weight: weights[$1.key] ?? 1, phrases: $1.value) }
    }

    static func root(of weight: Int) -> Int {
        max(1, min(PostingCode.greatest, Int((Ranking.nameScale * Double(weight).squareRoot()).rounded())))
    }

    /// The weight of a whole phrase, decoded from its root.
    func total(of phrase: Int) -> Double {
        Double(roots[phrase] * roots[phrase]) * (1 / (Ranking.nameScale * Ranking.nameScale))
    }
}
