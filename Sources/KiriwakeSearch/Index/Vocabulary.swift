/// Words of titles, aliases and summaries, for queries that spell them otherwise or begin inside one.
package struct Vocabulary: Sendable {
    package struct Word: Sendable {
        /// In lower case, with its accents.
        package let written: String
        /// Normalised, as words of a query are.
        let plain: String
    }

    /// In the order of terms.
    package let words: [Word]
    private let plain: Set<String>

    /// - Complexity: words × logarithm of their number.
    init(_ words: [String]) {
        self.words = Set(words).sorted(by: Terms.precedes).map { word in
            Word(written: word, plain: String(String.UnicodeScalarView(Normalizer.normalize(word))))
        }
        plain = Set(self.words.map(\.plain))
    }

    /// The words that hold a part.
    /// - Complexity: vocabulary × length.
    func holding(_ part: String) -> [Word] { words.filter { $0.plain.holds(part) } }

    /// The word that is spelled with `ae`, `oe` or `ue` where the other has an umlaut.
    /// - Complexity: linear in the vocabulary.
    func spelledOtherwise(_ typed: String) -> Word? {
        let bare = Self.withoutUmlauts(typed)
        return words.first { Self.withoutUmlauts($0.plain) == bare }
    }

    private static func withoutUmlauts(_ word: String) -> String {
        word.replacing("ae", with: "a").replacing("oe", with: "o").replacing("ue", with: "u")
    }

    /// Two words that were typed as one, the first as long as it can be; one of them may be a common word.
    /// - Complexity: length of what was typed.
    func halves(of typed: String) -> [String]? {
        let letters = Array(typed.unicodeScalars)
        guard letters.count >= Ranking.guessLength else { return nil }
        for place in (2...letters.count - 2).reversed() {
            let halves = [letters[..<place], letters[place...]].map { String(String.UnicodeScalarView($0)) }
            let common = halves.count(where: CommonWords.all.contains)
            if common < 2, halves.allSatisfy({ plain.contains($0) || CommonWords.all.contains($0) }) { return halves }
        }
        return nil
    }

    /// The first word one slip away. Short words are not guessed.
    /// - Complexity: vocabulary × length.
    func nearest(to typed: String) -> Word? {
        let typed = Array(typed.utf16)
        guard typed.count >= Ranking.guessLength else { return nil }
        return words.first { Misspelling.isOneSlip(typed, Array($0.plain.utf16)) }
    }
}
