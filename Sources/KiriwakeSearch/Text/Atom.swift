/// The smallest piece that search compares: one character of a dense script, or one word of any other.
package enum Atom: Hashable, Sendable {
    case dense(Unicode.Scalar)
    /// Lower case and stemmed.
    case word(String)
    /// A separator of words; never at the ends, never two in a row.
    case gap

    var isGap: Bool { self == .gap }

    /// Longer words are cut, so that no hostile text makes a long term.
    static let wordLimit = 40

    /// The atoms of a text.
    /// - Complexity: linear in the text.
    package static func atoms(of text: String) -> [Atom] { atoms(of: Normalizer.normalize(text)) { _, _ in } }

    /// - Parameters:
    ///   - seen: receives each word as written (normalised) and its stem.
    ///   - joined: receives each two or three words that hyphens join: their places among the words, and the stem of
    ///     how they are written as one.
    static func atoms(
        of scalars: [Unicode.Scalar], seen: (_ word: String, _ stem: String) -> Void,
        joined: (_ words: Range<Int>, _ stem: String) -> Void = { _, _ in }
    ) -> [Atom] {
        var atoms: [Atom] = []
        var word = String.UnicodeScalarView()
        var hasGap = false
        var count = 0
        // The last words, as long as one hyphen stands between each two.
        var chain: [String] = []
        func end() {
            guard !word.isEmpty else { return }
            let written = cut(word)
            word.removeAll()
            let stem = Stemmer.stem(written)
            seen(written, stem)
            atoms.append(.word(stem))
            count += 1
            chain = chain.suffix(2) + [written]
            for length in 2..<(chain.count + 1) {
                let whole = chain.suffix(length).joined()
                joined(count - length..<count, Stemmer.stem(cut(whole.unicodeScalars)))
            }
        }
        for (index, scalar) in scalars.enumerated() {
            let kind = ScalarClass(scalar)
            if kind == .word {
                if word.isEmpty, hasGap, !atoms.isEmpty { atoms.append(.gap) }
                hasGap = false
                word.append(scalar)
                continue
            }
            let isInside = !word.isEmpty && index + 1 < scalars.count && ScalarClass(scalars[index + 1]) == .word
            if isInside, scalar == "'" { continue }
            end()
            if !isInside || !isHyphen(scalar) { chain = [] }
            if kind == .dense {
                if hasGap, !atoms.isEmpty { atoms.append(.gap) }
                hasGap = false
                atoms.append(.dense(scalar))
            } else {
                hasGap = true
            }
        }
        end()
        return atoms
    }

    private static func cut(_ word: some Sequence<Unicode.Scalar>) -> String {
        String(String.UnicodeScalarView(word.prefix(wordLimit)))
    }

    /// Those of compatibility forms are brought to these two before.
    private static func isHyphen(_ scalar: Unicode.Scalar) -> Bool { scalar == "-" || scalar == "\u{2010}" }

    /// The atoms as one string, a space for each gap; what tests compare.
    package static func text(of atoms: [Atom]) -> String {
        var text = ""
        var previousIsWord = false
        for atom in atoms {
            switch atom {
            case .dense(let scalar):
                text.unicodeScalars.append(scalar)
                previousIsWord = false
            case .word(let word):
                if previousIsWord { text += "|" }
                text += word
                previousIsWord = true
            case .gap:
                text += " "
                previousIsWord = false
            }
        }
        return text
    }
}
