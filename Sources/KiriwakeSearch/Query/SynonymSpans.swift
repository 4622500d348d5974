/// Finds terms of the glossary in a text or a query.
struct SynonymSpans: Sendable {
    struct Span: Sendable {
        let range: Range<Int>
        /// Place in the glossary.
        let concept: Int
    }

    private struct Form: Sendable {
        let atoms: [Atom]
        let concept: Int
    }

    /// By their first atom; the longest first, and equally long ones in the glossary's order.
    private let forms: [Atom: [Form]]

    /// - Parameter foreign: whether what other languages call it counts too, as it does in a query.
    init(_ synonyms: [SearchCorpus.Synonyms], foreign: Bool) {
        var forms: [Atom: [Form]] = [:]
        for (concept, synonym) in synonyms.enumerated() {
            for word in synonym.words + (foreign ? synonym.foreign : []) {
                let atoms = Atom.atoms(of: word)
                if let first = atoms.first { forms[first, default: []].append(Form(atoms: atoms, concept: concept)) }
            }
        }
        self.forms = forms.mapValues { forms in
            forms.enumerated().sorted {
                ($1.element.atoms.count, $0.offset) < ($0.element.atoms.count, $1.offset)
            }.map(\.element)
        }
    }

    /// From left to right, at each place the longest.
    /// - Complexity: atoms × forms that begin alike.
    func spans(in atoms: [Atom]) -> [Span] {
        var spans: [Span] = []
        var position = 0
        while position < atoms.count {
            let found = forms[atoms[position]]?.first { atoms[position...].starts(with: $0.atoms) }
            if let found {
                spans.append(Span(range: position..<position + found.atoms.count, concept: found.concept))
                position += found.atoms.count
            } else {
                position += 1
            }
        }
        return spans
    }
}
