/// Finds terms of the glossary in a query.
struct SynonymSpans {
    struct Form: Sendable {
        let text: String
        let atoms: [Atom]
        let isForeign: Bool
    }

    struct Span: Sendable {
        let range: Range<Int>
        let typed: String
        /// Other words for the same thing.
        let others: [Form]
    }

    private let concepts: [[Form]]

    init(_ synonyms: [SearchCorpus.Synonyms]) {
        concepts = synonyms.map { concept in
            concept.words.map { Form(text: $0, atoms: Atom.atoms(of: $0), isForeign: false) }
                + concept.foreign.map { Form(text: $0, atoms: Atom.atoms(of: $0), isForeign: true) }
        }
    }

    /// From left to right, at each place the longest; of equally long ones the first in the glossary.
    /// - Complexity: atoms × forms.
    func spans(in atoms: [Atom]) -> [Span] {
        var spans: [Span] = []
        var position = 0
        while position < atoms.count {
            var best: (concept: Int, form: Int, length: Int)?
            for (concept, forms) in concepts.enumerated() {
                for (place, form) in forms.enumerated()
                where form.atoms.count > (best?.length ?? 0) && atoms[position...].starts(with: form.atoms) {
                    best = (concept, place, form.atoms.count)
                }
            }
            if let best {
                let forms = concepts[best.concept]
                spans.append(
                    Span(
                        range: position..<position + best.length, typed: forms[best.form].text,
                        others: forms.enumerated().filter { $0.offset != best.form && !$0.element.isForeign }.map(
                            \.element)))
                position += best.length
            } else {
                position += 1
            }
        }
        return spans
    }
}
