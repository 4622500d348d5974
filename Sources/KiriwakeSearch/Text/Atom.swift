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
    ///   - joined: receives each two or three words that hyphens join, written as one: the stem of that, and theirs.
    static func atoms(
        of scalars: [Unicode.Scalar], seen: (_ word: String, _ stem: String) -> Void,
        joined: (_ stem: String, _ parts: [String]) -> Void = { _, _ in }
    ) -> [Atom] {
        var atoms: [Atom] = []
        var word = String.UnicodeScalarView()
        var hasGap = false
        // The words before, as long as one hyphen stands between each two.
        var chain: [(word: String, stem: String)] = []
        func end() {
            guard !word.isEmpty else { return }
            let written = cut(word)
            word.removeAll()
            let stem = Stemmer.stem(written)
            seen(written, stem)
            atoms.append(.word(stem))
            chain.append((written, stem))
            for count in [2, 3] where chain.count >= count {
                let parts = chain.suffix(count)
                joined(Atom.joined(parts.map(\.word)), parts.map(\.stem))
            }
        }
        for (index, scalar) in scalars.enumerated() {
            let next = index + 1 < scalars.count ? scalars[index + 1] : nil
            let isWithin = !word.isEmpty && next.map { ScalarClass($0) == .word } ?? false
            if isApostrophe(scalar) {
                if isWithin { continue }
            } else if ScalarClass(scalar) == .word {
                if word.isEmpty, hasGap, !atoms.isEmpty { atoms.append(.gap) }
                hasGap = false
                word.append(scalar)
                continue
            }
            end()
            if !(isWithin && isHyphen(scalar)) { chain.removeAll() }
            if !isApostrophe(scalar), ScalarClass(scalar) == .dense {
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

    /// Words written as one, stemmed.
    static func joined(_ words: [String]) -> String { Stemmer.stem(cut(words.joined().unicodeScalars)) }

    /// The atoms of a text in which words that hyphens join are written as one; nil where there are none.
    static func atomsWithoutHyphens(of text: String) -> [Atom]? {
        let scalars = Normalizer.normalize(text)
        let places = scalars.indices.dropFirst().dropLast().filter { place in
            isHyphen(scalars[place]) && [place - 1, place + 1].allSatisfy { ScalarClass(scalars[$0]) == .word }
        }
        guard !places.isEmpty else { return nil }
        return atoms(of: scalars.indices.filter { !places.contains($0) }.map { scalars[$0] }) { _, _ in }
    }

    private static func cut(_ word: some Collection<Unicode.Scalar>) -> String {
        String(String.UnicodeScalarView(word.prefix(wordLimit)))
    }

    /// Also what is typed for one, such as an opening quotation mark or a prime.
    private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "'", "`", "\u{2BC}", "\u{2018}", "\u{2019}", "\u{2032}": true
        default: false
        }
    }

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
