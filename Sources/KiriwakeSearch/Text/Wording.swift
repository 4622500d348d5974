/// A text cut into atoms, with what stemming and folding remove: how each word was written, and which characters were
/// written in hiragana.
struct Wording: Sendable {
    let atoms: [Atom]
    /// By atom: a word as it was written (normalised), nil for the rest.
    let written: [String?]
    /// By atom: whether it carries little weight by itself, as do hiragana, the script of endings and particles, and of
    /// common words.
    let isSlight: [Bool]
    /// By atom: the stems of how a word is written as one with those that hyphens join to it.
    let joined: [[String]]

    /// - Complexity: linear in the text.
    init(_ text: String) {
        let (scalars, soft) = Normalizer.normalizeWithSoftness(text)
        var words: [String] = []
        var compounds: [[String]] = []
        let atoms = Atom.atoms(of: scalars) { word, _ in
            words.append(word)
            compounds.append([])
        } joined: { places, stem in
            for place in places { compounds[place].append(stem) }
        }
        var dense = soft.makeIterator()
        var next = zip(words, compounds).makeIterator()
        var joined: [[String]] = []
        var written: [String?] = []
        var isSlight: [Bool] = []
        for atom in atoms {
            joined.append([])
            switch atom {
            case .gap:
                written.append(nil)
                isSlight.append(true)
            case .dense:
                written.append(nil)
                isSlight.append(dense.next() ?? false)
            case .word(let stem):
                let (word, compounds) = next.next() ?? (stem, [])
                written.append(word)
                joined[joined.count - 1] = compounds
                isSlight.append(CommonWords.all.contains(word))
            }
        }
        self.atoms = atoms
        self.written = written
        self.isSlight = isSlight
        self.joined = joined
    }
}
