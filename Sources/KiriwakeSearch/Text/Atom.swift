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

    /// The atoms of a text, with the words as written beside their stems where they differ.
    /// - Complexity: linear in the text.
    package static func atoms(of text: String) -> [Atom] { atoms(of: Normalizer.normalize(text)) { _, _ in } }

    /// - Parameter seen: receives each word as written (normalised) and its stem.
    static func atoms(of scalars: [Unicode.Scalar], seen: (_ word: String, _ stem: String) -> Void) -> [Atom] {
        var atoms: [Atom] = []
        var word = String.UnicodeScalarView()
        var hasGap = false
        for (index, scalar) in scalars.enumerated() {
            let kind = ScalarClass(scalar)
            if kind == .word {
                if word.isEmpty, hasGap, !atoms.isEmpty { atoms.append(.gap) }
                hasGap = false
                word.append(scalar)
                continue
            }
            if isApostrophe(scalar), !word.isEmpty, index + 1 < scalars.count,
                ScalarClass(scalars[index + 1]) == .word
            {
                continue
            }
            if !word.isEmpty {
                atoms.append(end(&word, seen: seen))
            }
            if kind == .dense {
                if hasGap, !atoms.isEmpty { atoms.append(.gap) }
                hasGap = false
                atoms.append(.dense(scalar))
            } else {
                hasGap = true
            }
        }
        if !word.isEmpty { atoms.append(end(&word, seen: seen)) }
        return atoms
    }

    private static func end(_ word: inout String.UnicodeScalarView, seen: (String, String) -> Void) -> Atom {
        let written = String(String.UnicodeScalarView(word.prefix(wordLimit)))
        word.removeAll()
        let stem = Stemmer.stem(written)
        seen(written, stem)
        return .word(stem)
    }

    private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "'" || scalar == "\u{2019}"
    }

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
