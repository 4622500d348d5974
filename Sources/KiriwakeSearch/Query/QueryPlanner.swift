/// Takes queries apart, looking into the index for what the words of the query could mean.
struct QueryPlanner {
    /// Longer queries are cut.
    static let scalarLimit = 160

    let index: SearchIndex
    let synonyms: SynonymSpans

    func plan(_ query: String) -> QueryPlan {
        let text = String(String.UnicodeScalarView(query.unicodeScalars.prefix(Self.scalarLimit)))
        var words: [String] = []
        let (scalars, softness) = Normalizer.normalizeWithSoftness(text)
        let atoms = Atom.atoms(of: scalars) { word, _ in words.append(word) }
        let spans = synonyms.spans(in: atoms)
        var units = spans.map { unit(of: $0, in: atoms) }
        var corrections: [(typed: String, meant: String)] = []
        var soft = softness.makeIterator()
        var wasSoft = false
        var written = words.makeIterator()
        var open: (scalar: Unicode.Scalar, isSoft: Bool)?
        for (position, atom) in atoms.enumerated() {
            let isInside = spans.contains { $0.range.contains(position) }
            switch atom {
            case .gap: open = nil
            case .word(let stem):
                open = nil
                let word = written.next() ?? stem
                if isInside { continue }
                let isLast = position == atoms.count - 1
                units.append(unit(of: word, stem, isLast: isLast, isOnly: atoms.count == 1, &corrections))
            case .dense(let scalar):
                wasSoft = soft.next() ?? false
                defer { open = (scalar, wasSoft) }
                if let open {
                    if spans.contains(where: { $0.range.contains(position - 1) && $0.range.contains(position) }) {
                        continue
                    }
                    let pair = Terms.pair(open.scalar, scalar)
                    let weight = Self.weight(open.isSoft, wasSoft)
                    units.append(QueryPlan.Unit(pair, weight: weight, [QueryPlan.Alternative([.exact(pair)])]))
                } else if !Self.isDense(atoms, position + 1), !isInside {
                    let term = Term.prefix(String(scalar))
                    units.append(QueryPlan.Unit(String(scalar), [QueryPlan.Alternative([term])]))
                }
            }
        }
        return QueryPlan(atoms: atoms, units: units, corrections: corrections)
    }

    private static func isDense(_ atoms: [Atom], _ position: Int) -> Bool {
        guard atoms.indices.contains(position), case .dense = atoms[position] else { return false }
        return true
    }

    /// Weight of pieces that say little: two hiragana, or a common word.
    private static let slight = 0.35

    private static func weight(_ first: Bool, _ second: Bool) -> Double {
        first && second ? slight : first || second ? 0.8 : 1
    }

    /// A term of the glossary: the words typed, in whole or in part, or any of the words for the same thing.
    private func unit(of span: SynonymSpans.Span, in atoms: [Atom]) -> QueryPlan.Unit {
        let own = Terms.queried(atoms[span.range])
        let typed = Atom.text(of: Array(atoms[span.range]))
        let preferred = index.corpus.synonyms[span.concept].words[0]
        let instead = Atom.text(of: Atom.atoms(of: preferred)) == typed ? nil : preferred
        let concept = Term.exact(Terms.concept(span.concept))
        return QueryPlan.Unit(
            typed,
            [
                QueryPlan.Alternative(own), QueryPlan.Alternative(own, weight: 0.5, needsAll: false),
                QueryPlan.Alternative([concept], weight: 0.8, instead: index.postings(concept).isEmpty ? nil : instead),
            ])
    }

    /// A word: itself; while it may still be typed or is unknown, what begins with it; else its reading in kana, what
    /// holds it inside, and what is one slip away.
    private func unit(
        of word: String, _ stem: String, isLast: Bool, isOnly: Bool,
        _ corrections: inout [(typed: String, meant: String)]
    ) -> QueryPlan.Unit {
        var alternatives = [QueryPlan.Alternative([.exact(stem)])]
        let length = word.utf16.count
        var isKnown = !index.postings(of: stem).isEmpty
        if isLast || !isKnown, length > 1, !index.postings(beginningWith: word).isEmpty {
            alternatives.append(QueryPlan.Alternative([.prefix(word)], weight: 0.8))
            isKnown = true
        }
        if !isKnown, let kana = RomajiReader.hiragana(word) {
            let terms = Terms.queried(Atom.atoms(of: kana))
            if terms.contains(where: { !index.postings($0).isEmpty }) {
                alternatives.append(QueryPlan.Alternative(terms, needsAll: false, instead: kana))
                isKnown = true
            }
        }
        if !isKnown || (length == 2 && isOnly) {
            let stems = Set(index.vocabulary.filter { $0.holds(word) }.map(Stemmer.stem))
            for inside in stems.sorted(by: Terms.precedes) {
                alternatives.append(QueryPlan.Alternative([.exact(inside)], weight: 0.4))
            }
            if !stems.isEmpty { isKnown = true }
        }
        if !isKnown, let near = Misspelling.nearest(to: word, among: index.vocabulary) {
            alternatives.append(QueryPlan.Alternative([.exact(Stemmer.stem(near))], weight: 0.7, instead: near))
            corrections.append((word, near))
        }
        return QueryPlan.Unit(word, weight: CommonWords.all.contains(word) ? CommonWords.weight : 1, alternatives)
    }
}
