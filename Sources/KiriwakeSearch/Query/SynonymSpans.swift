/// Finds terms of the glossary in a text or a query.
struct SynonymSpans: Sendable {
    struct Span: Sendable {
        let range: Range<Int>
        /// Index in the glossary.
        let concept: Int
    }

    /// A term with one typing error in it.
    struct Slip: Sendable {
        let range: Range<Int>
        let concept: Int
        /// The word of the glossary as it is written there.
        let meant: String
    }

    private struct Form: Sendable {
        let atoms: [Atom]
        let concept: Int
    }

    /// By their first atom; the longest first, and equally long ones in the glossary's order.
    private let forms: [Atom: [Form]]
    /// Terms that a slip can be told in: four characters or more without hiragana, in which endings would be taken for
    /// slips. The longest first, and equally long ones in the glossary's order.
    private let firm: [(atoms: [Atom], concept: Int, written: String)]

    /// - Parameter foreign: whether what other languages call it counts too, as it does in a query.
    init(_ synonyms: [SearchCorpus.Synonyms], foreign: Bool) {
        var forms: [Atom: [Form]] = [:]
        var firm: [(atoms: [Atom], concept: Int, written: String)] = []
        for (concept, synonym) in synonyms.enumerated() {
            for word in synonym.words + (foreign ? synonym.foreign : []) {
                // What has a hyphen may be written as one.
                for text in word.contains("-") ? [word, word.replacing("-", with: "")] : [word] {
                    let atoms = Atom.atoms(of: text)
                    if let first = atoms.first {
                        forms[first, default: []].append(Form(atoms: atoms, concept: concept))
                    }
                    if Self.isFirm(word, atoms) { firm.append((atoms, concept, word)) }
                }
            }
        }
        self.forms = forms.mapValues { forms in
            forms.enumerated().sorted {
                ($1.element.atoms.count, $0.offset) < ($0.element.atoms.count, $1.offset)
            }.map(\.element)
        }
        self.firm = firm.enumerated().sorted {
            ($1.element.atoms.count, $0.offset) < ($0.element.atoms.count, $1.offset)
        }.map(\.element)
    }

    private static func isFirm(_ word: String, _ atoms: [Atom]) -> Bool {
        atoms.count >= Ranking.slipLength && !atoms.contains { $0.isGap }
            && atoms.contains { if case .dense = $0 { true } else { false } }
            && !word.unicodeScalars.contains { (0x3041...0x3096).contains($0.value) }
    }

    /// Terms written with one slip, where the text holds a pair that no page does; the longest term wins.
    /// - Parameters:
    ///   - spans: the terms that stand in the text as they are.
    ///   - isKnown: whether a pair of characters stands on a page.
    /// - Complexity: unknown pairs × terms × their length.
    func slips(in text: Wording, beside spans: [Span], isKnown: (String) -> Bool) -> [Slip] {
        var slips: [Slip] = []
        for place in text.atoms.indices.dropLast() where !slips.contains(where: { $0.range.contains(place) }) {
            guard case .dense(let first) = text.atoms[place], case .dense(let second) = text.atoms[place + 1],
                !(text.isSlight[place] && text.isSlight[place + 1]),
                !spans.contains(where: { $0.range.contains(place) || $0.range.contains(place + 1) }),
                !isKnown(Terms.pair(first, second))
            else { continue }
            if let slip = slip(in: text.atoms, around: place, beside: spans.map(\.range), and: slips.map(\.range)) {
                slips.append(slip)
            }
        }
        return slips
    }

    /// A term may take in shorter ones that stand right within it; it crosses none, and no other slip.
    private func slip(
        in atoms: [Atom], around place: Int, beside spans: [Range<Int>], and slips: [Range<Int>]
    ) -> Slip? {
        for form in firm {
            for length in [form.atoms.count, form.atoms.count - 1, form.atoms.count + 1] {
                for start in max(0, place + 2 - length)..<(place + 1) where start + length <= atoms.count {
                    let range = start..<(start + length)
                    if Misspelling.isOneSlip(Array(atoms[range]), form.atoms), !slips.contains(where: range.overlaps),
                        !spans.contains(where: { range.overlaps($0) && $0.clamped(to: range) != $0 })
                    {
                        return Slip(range: range, concept: form.concept, meant: form.written)
                    }
                }
            }
        }
        return nil
    }

    /// From left to right, at each position the longest.
    /// - Complexity: atoms × forms that begin alike.
    func spans(in atoms: [Atom]) -> [Span] {
        var spans: [Span] = []
        var position = 0
        while position < atoms.count {
            var found: Span?
            for form in forms[atoms[position]] ?? [] {
                guard let end = Self.end(of: form.atoms, in: atoms, from: position) else { continue }
                found = Span(range: position..<end, concept: form.concept)
                break
            }
            if let found { spans.append(found) }
            position = found?.range.upperBound ?? position + 1
        }
        return spans
    }

    /// Terms wherever they occur, inside longer ones too.
    /// - Complexity: atoms × forms that begin alike.
    func everySpan(in atoms: [Atom]) -> [Span] {
        atoms.indices.flatMap { position in
            (forms[atoms[position]] ?? []).compactMap { form in
                Self.end(of: form.atoms, in: atoms, from: position).map {
                    Span(range: position..<$0, concept: form.concept)
                }
            }
        }
    }

    /// Where a term that begins at a position ends; nil where it does not occur. Spaces between dense characters, as
    /// queries have them, do not separate a term.
    private static func end(of form: [Atom], in atoms: [Atom], from start: Int) -> Int? {
        var position = start
        for (place, atom) in form.enumerated() {
            if position < atoms.count, place > 0, atoms[position].isGap, !atom.isGap, !form[place - 1].isGap {
                position += 1
            }
            guard position < atoms.count, atoms[position] == atom else { return nil }
            position += 1
        }
        return position
    }
}
