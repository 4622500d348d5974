/// Words in titles, aliases and summaries, for queries that are misspelt or begin inside a word.
package struct Vocabulary: Sendable {
    /// One word.
    package struct Word: Sendable {
        /// As it is shown: normalised, with its accents.
        package let written: String
        /// As search compares it.
        package let plain: String
    }

    /// Sorted by how they are written.
    package let words: [Word]

    init(_ words: [String]) {
        self.words = words.map { word in
            Word(written: word, plain: String(String.UnicodeScalarView(Normalizer.normalize(word))))
        }
    }

    /// The words of a text as they are shown. Those of one or two letters tell nothing.
    static func words(of text: String) -> Set<String> {
        var words: Set<String> = []
        _ = Atom.atoms(of: Normalizer.normalize(text, keepsAccents: true)) { word, _ in
            if word.utf8.count > 2 { words.insert(word) }
        }
        return words
    }
}
