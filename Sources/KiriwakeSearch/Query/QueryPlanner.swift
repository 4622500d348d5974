/// Takes queries apart, looking into the index for what the words of the query could mean.
struct QueryPlanner {
    let index: SearchIndex
    let synonyms: SynonymSpans

    func plan(_ query: String) -> QueryPlan {
        let text = Wording(String(String.UnicodeScalarView(query.unicodeScalars.prefix(Ranking.queryLimit))))
        let spans = synonyms.spans(in: text.atoms)
        let slips = synonyms.slips(in: text, beside: spans, isKnown: index.isWritten)
        let whole = spans.filter { span in !slips.contains { $0.range.overlaps(span.range) } }
        var units = whole.map { span in
            unit(of: span.concept, typed: Atom.text(of: Array(text.atoms[span.range])))
        }
        for slip in slips {
            let typed = Atom.text(of: Array(text.atoms[slip.range]))
            units.append(
                QueryPlan.Unit(
                    typed,
                    [
                        .init(
                            Terms.queried(text.atoms[slip.range]), weight: Ranking.slipAsTyped, needsAll: false),
                        .init(of: slip.concept, weight: Ranking.slip),
                    ], correction: slip.meant))
        }
        let taken = spans.map(\.range) + slips.map(\.range)
        for (position, atom) in text.atoms.enumerated() {
            let isTaken = taken.contains { $0.contains(position) }
            switch atom {
            case .gap: continue
            case .word(let stem):
                if isTaken { continue }
                let unit = unit(
                    of: text.written[position] ?? stem, stem, joined: text.joined[position],
                    isSlight: text.isSlight[position],
                    isLast: position == text.atoms.count - 1, isOnly: text.atoms.count == 1)
                units.append(unit)
            case .dense(let scalar):
                let next = position + 1
                if next < text.atoms.count, case .dense(let following) = text.atoms[next] {
                    if Terms.isCovered(text, position, by: taken) { continue }
                    let pair = Terms.pair(scalar, following)
                    let isSlight = text.isSlight[position] && text.isSlight[next]
                    let isHalfSlight = text.isSlight[position] || text.isSlight[next]
                    let weight = isSlight ? Ranking.slightPair : isHalfSlight ? Ranking.halfSlightPair : 1
                    // Endings and particles carry no information, known or not.
                    if isSlight, !index.has(.exact(pair)) { continue }
                    units.append(QueryPlan.Unit(pair, weight: weight, [.init([.exact(pair)])]))
                } else if position == 0 || !Self.isDense(text.atoms[position - 1]), !isTaken {
                    units.append(QueryPlan.Unit(String(scalar), [.init([.prefix(String(scalar))])]))
                }
            }
        }
        // What is typed twice counts once.
        units = units.enumerated().filter { place, unit in !units[(place + 1)...].contains { $0.typed == unit.typed } }
            .map(\.element)
        return QueryPlan(
            atoms: text.atoms, units: units, content: Terms.content(text, spans).filter { !$0.isSlight }.map(\.term))
    }

    private static func isDense(_ atom: Atom) -> Bool { if case .dense = atom { true } else { false } }

    /// A term of the glossary: any of the words for it.
    private func unit(of concept: Int, typed: String) -> QueryPlan.Unit {
        let preferred = index.corpus.synonyms[concept].words[0]
        let instead = Atom.text(of: Atom.atoms(of: preferred)) == typed ? nil : preferred
        let isKnown = index.has(.exact(Terms.concept(concept)))
        return QueryPlan.Unit(typed, [.init(of: concept, instead: isKnown ? instead : nil)])
    }

    /// A word: itself; while it may still be typed or is unknown, what begins with it; what it is with words that hyphens
    /// join to it; else its reading in kana, what holds it inside, and what is one slip away.
    private func unit(
        of word: String, _ stem: String, joined: [String], isSlight: Bool, isLast: Bool, isOnly: Bool
    ) -> QueryPlan.Unit {
        var alternatives = [QueryPlan.Alternative([.exact(stem)])]
        let length = word.utf16.count
        var correction: String?
        var isKnown = index.has(.exact(stem))
        if isLast || !isKnown, length > 1, index.has(.prefix(word)) {
            alternatives.append(QueryPlan.Alternative([.prefix(word)], weight: Ranking.beginning))
            isKnown = true
        }
        for whole in joined where index.has(.exact(whole)) {
            alternatives.append(QueryPlan.Alternative([.exact(whole)], weight: Ranking.joined))
            isKnown = true
        }
        if !isKnown, let kana = RomajiReader.hiragana(word) {
            let reading = Wording(kana)
            let terms = Terms.content(reading, synonyms.spans(in: reading.atoms)).map { Term.exact($0.term) }
            if terms.contains(where: index.has) {
                alternatives.append(QueryPlan.Alternative(terms, needsAll: false, instead: kana))
                isKnown = true
            }
        }
        if length > 1, !isKnown || (length == 2 && isOnly) {
            let stems = Set(index.vocabulary.words.map(\.plain).filter { $0.holds(word) }.map(Stemmer.stem))
            for inside in stems.sorted(by: Terms.precedes) {
                alternatives.append(QueryPlan.Alternative([.exact(inside)], weight: Ranking.inside))
            }
            if !stems.isEmpty { isKnown = true }
        }
        if !isKnown, let nearest = Misspelling.nearest(to: word, among: index.vocabulary) {
            alternatives.append(
                QueryPlan.Alternative(
                    [.exact(Stemmer.stem(nearest.plain))], weight: Ranking.misspelling, instead: nearest.written))
            correction = nearest.written
        }
        return QueryPlan.Unit(
            word, weight: isSlight ? Ranking.commonWord : 1, alternatives, correction: correction)
    }
}
