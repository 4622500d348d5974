import KiriwakeModel

/// Finds symptoms that a query names in passing, so that the wizard can begin with them answered.
///
/// A symptom is recognized when most of what its title or an alias says is in the query.
enum SymptomRecognizer {
    /// The surest first, at most one for each question.
    static func recognize(_ content: [String], _ names: NamePhrases, in corpus: SearchCorpus) -> [Place<SearchDocument>]
    {
        guard content.count >= Ranking.recognizedTerms else { return [] }
        var found: [Int: (weight: Int, terms: Int)] = [:]
        for term in Set(content) {
            guard let use = names.uses[term] else { continue }
            for phrase in use.phrases {
                found[phrase, default: (0, 0)].weight += use.weight
                found[phrase, default: (0, 0)].terms += 1
            }
        }
        var best: [Place<Question>: (document: Place<SearchDocument>, score: Double)] = [:]
        for (phrase, shared) in found.sorted(by: { $0.key < $1.key }) {
            let document = names.documents[phrase]
            let all = names.total(of: phrase)
            guard let question = corpus[document].answer?.question,
                Double(shared.weight) >= Ranking.recognizedShare * all,
                shared.terms >= 2 || NamePhrases.root(of: shared.weight) == names.roots[phrase]
            else { continue }
            let score = Double(shared.weight) * Double(shared.weight) / all
            if score > (best[question]?.score ?? 0) { best[question] = (document, score) }
        }
        let surest = best.values.sorted { ($1.score, $0.document) < ($0.score, $1.document) }
        return surest.prefix(Ranking.recognizedSymptoms).map(\.document)
    }
}
