/// What the index is made of: pairs of neighbouring dense characters, a dense character that ends its run, and words.
package enum Terms {
    /// The terms of indexed text, in order.
    /// - Parameter add: receives a term and, for a pair, the number of dense characters before it in the text.
    static func indexed(_ atoms: [Atom], _ add: (_ term: String, _ pairAt: Int?) -> Void) {
        var dense = 0
        for (index, atom) in atoms.enumerated() {
            switch atom {
            case .word(let word): add(word, nil)
            case .gap: continue
            case .dense(let scalar):
                if index + 1 < atoms.count, case .dense(let next) = atoms[index + 1] {
                    add(pair(scalar, next), dense)
                } else {
                    add(String(scalar), nil)
                }
                dense += 1
            }
        }
    }

    /// What stands for a term of the glossary, whichever of its words is written. No text contains a term that begins
    /// like it.
    static func concept(_ place: Int) -> String { "=\(place)" }

    static func isConcept(_ term: String) -> Bool { term.utf8.first == UInt8(ascii: "=") }

    /// The terms of a text, with concepts of the glossary instead of the words for them; each with whether it carries
    /// little weight, as two hiragana and common words do.
    static func content(_ text: Wording, _ spans: [SynonymSpans.Span]) -> [(term: String, isSlight: Bool)] {
        let ranges = spans.map(\.range)
        var terms = spans.map { (term: concept($0.concept), isSlight: false) }
        for (position, atom) in text.atoms.enumerated() {
            switch atom {
            case .gap: continue
            case .word(let stem):
                if !ranges.contains(where: { $0.contains(position) }) { terms.append((stem, text.isSlight[position])) }
            case .dense(let scalar):
                let next = position + 1
                guard next < text.atoms.count, case .dense(let following) = text.atoms[next],
                    !isCovered(text, position, by: ranges)
                else { continue }
                terms.append((pair(scalar, following), text.isSlight[position] && text.isSlight[next]))
            }
        }
        return terms
    }

    /// Whether a pair of characters adds nothing to terms of the glossary: it lies in one, or is the end of one with an
    /// ending or a particle.
    static func isCovered(_ text: Wording, _ position: Int, by ranges: [Range<Int>]) -> Bool {
        ranges.contains { range in
            switch (range.contains(position), range.contains(position + 1)) {
            case (true, true): true
            case (true, false): text.isSlight[position + 1]
            case (false, true): text.isSlight[position]
            case (false, false): false
            }
        }
    }

    /// What to look up for atoms of a query. A dense character by itself stands for every term that begins with it.
    static func queried(_ atoms: some RandomAccessCollection<Atom>) -> [Term] {
        var terms: [Term] = []
        var previous: Unicode.Scalar?
        for (index, atom) in zip(atoms.indices, atoms) {
            guard case .dense(let scalar) = atom else {
                if case .word(let word) = atom { terms.append(.exact(word)) }
                previous = nil
                continue
            }
            let after = atoms.index(after: index)
            if after < atoms.endIndex, case .dense(let next) = atoms[after] {
                terms.append(.exact(pair(scalar, next)))
            } else if previous == nil {
                terms.append(.prefix(String(scalar)))
            }
            previous = scalar
        }
        return terms
    }

    static func pair(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> String {
        var text = String.UnicodeScalarView()
        text.append(first)
        text.append(second)
        return String(text)
    }

    /// The order of terms in the index: that of UTF-16 units, as browsers compare strings.
    static func precedes(_ left: String, _ right: String) -> Bool {
        left.utf16.lexicographicallyPrecedes(right.utf16)
    }
}

/// One thing to look up.
enum Term: Hashable, Sendable {
    case exact(String)
    /// Every term with this prefix.
    case prefix(String)
}
