/// A query taken apart: what to look up, and what else would do as well.
struct QueryPlan: Sendable {
    /// One way to satisfy a unit.
    struct Alternative: Sendable {
        let terms: [Term]
        let weight: Double
        /// Whether a page must hold every term.
        let needsAll: Bool
        /// The words looked up instead of those typed.
        let instead: String?
    }

    /// A piece of the query; a page scores with the alternative that suits it best.
    struct Unit: Sendable {
        /// As typed, normalised.
        let typed: String
        let alternatives: [Alternative]
    }

    /// Longer queries are cut.
    static let scalarLimit = 160

    let atoms: [Atom]
    /// The words of the query as they are written, by stem.
    let written: [String: String]
    let units: [Unit]
    /// Words that no page holds, with the ones taken for them.
    let corrections: [(typed: String, meant: String)]

    init(_ query: String, in index: SearchIndex) {
        var written: [String: String] = [:]
        let scalars = Normalizer.normalize(
            String(String.UnicodeScalarView(query.unicodeScalars.prefix(Self.scalarLimit))))
        atoms = Atom.atoms(of: scalars) { word, stem in written[stem] = word }
        self.written = written
        var units: [Unit] = []
        var corrections: [(typed: String, meant: String)] = []
        let spans = SynonymSpans(index.corpus.synonyms).spans(in: atoms)
        for span in spans { units.append(Self.unit(of: span, in: atoms)) }
        var position = atoms.startIndex
        while position < atoms.endIndex {
            defer { position += 1 }
            switch atoms[position] {
            case .gap: continue
            case .word(let stem):
                if spans.contains(where: { $0.range.contains(position) }) { continue }
                let isLast = position == atoms.index(before: atoms.endIndex)
                let unit = Self.unit(
                    ofWord: stem, written: written[stem] ?? stem, isLast: isLast, isOnly: atoms.count == 1,
                    in: index, &corrections)
                units.append(unit)
            case .dense(let scalar):
                let next = position + 1
                if next < atoms.endIndex, case .dense(let following) = atoms[next] {
                    if spans.contains(where: { $0.range.contains(position) && $0.range.contains(next) }) { continue }
                    let pair = Terms.pair(scalar, following)
                    units.append(
                        Unit(
                            typed: pair,
                            alternatives: [
                                Alternative(terms: [.exact(pair)], weight: 1, needsAll: true, instead: nil)
                            ]))
                } else if !Self.isDense(atoms, position - 1) {
                    if spans.contains(where: { $0.range.contains(position) }) { continue }
                    units.append(
                        Unit(
                            typed: String(scalar),
                            alternatives: [
                                Alternative(terms: [.prefix(String(scalar))], weight: 1, needsAll: true, instead: nil)
                            ]))
                }
            }
        }
        self.units = units
        self.corrections = corrections
    }

    private init(atoms: [Atom], written: [String: String], units: [Unit], corrections: [(typed: String, meant: String)])
    {
        self.atoms = atoms
        self.written = written
        self.units = units
        self.corrections = corrections
    }

    /// What is left to try when no page holds any of it: single characters.
    var loose: QueryPlan {
        let units = atoms.compactMap { atom -> Unit? in
            guard case .dense(let scalar) = atom else { return nil }
            return Unit(
                typed: String(scalar),
                alternatives: [
                    Alternative(terms: [.prefix(String(scalar))], weight: 1, needsAll: true, instead: nil)
                ])
        }
        return QueryPlan(atoms: atoms, written: written, units: units, corrections: corrections)
    }

    private static func isDense(_ atoms: [Atom], _ position: Int) -> Bool {
        guard position >= 0, case .dense = atoms[position] else { return false }
        return true
    }

    /// A term of the glossary: the words typed in part or whole, or another name for it in whole.
    private static func unit(of span: SynonymSpans.Span, in atoms: [Atom]) -> Unit {
        let own = atoms[span.range]
        var alternatives = [Alternative(terms: Terms.queried(own), weight: 1, needsAll: false, instead: nil)]
        for form in span.others {
            alternatives.append(
                Alternative(terms: Terms.queried(form.atoms), weight: 0.8, needsAll: true, instead: form.text))
        }
        return Unit(typed: Atom.text(of: Array(own)), alternatives: alternatives)
    }

    private static func unit(
        ofWord stem: String, written: String, isLast: Bool, isOnly: Bool, in index: SearchIndex,
        _ corrections: inout [(typed: String, meant: String)]
    ) -> Unit {
        var alternatives = [Alternative(terms: [.exact(stem)], weight: 1, needsAll: true, instead: nil)]
        var isKnown = !index.postings(of: stem).isEmpty
        if isLast || !isKnown, written.utf16.count > 1 {
            let prefix = Term.prefix(written)
            if !index.postings(prefix).isEmpty {
                alternatives.append(Alternative(terms: [prefix], weight: 0.8, needsAll: true, instead: nil))
                isKnown = true
            }
        }
        let isShort = written.utf16.count == 2 && isOnly
        if !isKnown, let kana = RomajiReader.hiragana(written) {
            let terms = Terms.queried(Atom.atoms(of: kana))
            if terms.contains(where: { !index.postings($0).isEmpty }) {
                alternatives.append(Alternative(terms: terms, weight: 1, needsAll: false, instead: kana))
                isKnown = true
            }
        }
        if !isKnown || isShort {
            let inside = index.vocabulary.filter { $0.holds(written) }
            if !inside.isEmpty {
                for stem in Set(inside.map(Stemmer.stem)).sorted(by: Terms.precedes) {
                    alternatives.append(Alternative(terms: [.exact(stem)], weight: 0.4, needsAll: true, instead: nil))
                }
                isKnown = true
            }
        }
        if !isKnown, let near = Misspelling.nearest(to: written, among: index.vocabulary) {
            alternatives.append(
                Alternative(terms: [.exact(Stemmer.stem(near))], weight: 0.7, needsAll: true, instead: near))
            corrections.append((written, near))
        }
        return Unit(typed: written, alternatives: alternatives)
    }
}
