/// Finds symptoms that a query names in passing, so that the wizard can begin with them answered.
///
/// A title or an alias of a symptom is heard when most of what it says is in the query.
enum SymptomRecognizer {
    /// Share of a phrase's weight that the query must hold.
    private static let share = 0.6
    /// Terms of the query below which it names nothing in passing.
    private static let shortest = 3
    private static let limit = 3

    /// Documents of the symptoms heard, the surest first, at most one for each question.
    static func recognize(_ said: [String], _ names: NamePhrases, in documents: [SearchDocument]) -> [Int] {
        guard said.count >= shortest else { return [] }
        var found: [Int: (weight: Int, terms: Int)] = [:]
        for term in Set(said) {
            guard let use = names.uses[term] else { continue }
            for phrase in use.phrases {
                found[phrase, default: (0, 0)].weight += use.weight
                found[phrase, default: (0, 0)].terms += 1
            }
        }
        var best: [Int: (document: Int, score: Double)] = [:]
        for (phrase, heard) in found.sorted(by: { $0.key < $1.key }) {
            let document = names.documents[phrase]
            let all = names.total(of: phrase)
            guard let question = documents[document].answer?.question, Double(heard.weight) >= share * all,
                heard.terms >= 2 || NamePhrases.root(of: heard.weight) == names.roots[phrase]
            else { continue }
            let score = Double(heard.weight) * Double(heard.weight) / all
            if score > (best[question]?.score ?? 0) { best[question] = (document, score) }
        }
        return best.values.sorted { ($1.score, $0.document) < ($0.score, $1.document) }.prefix(limit).map(\.document)
    }
}
