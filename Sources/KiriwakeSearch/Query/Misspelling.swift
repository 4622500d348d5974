/// Words one slip of the finger away: a letter too many, too few, another one, or two swapped.
enum Misspelling {
    /// The first word in the vocabulary's order at a distance of one. Short words are not guessed.
    /// - Complexity: vocabulary × length.
    static func nearest(to word: String, among vocabulary: Vocabulary) -> Vocabulary.Word? {
        let typed = Array(word.utf16)
        guard typed.count >= Ranking.guessLength else { return nil }
        return vocabulary.words.first { isOneSlip(typed, Array($0.plain.utf16)) }
    }

    static func isOneSlip<Letter: Equatable>(_ left: [Letter], _ right: [Letter]) -> Bool {
        guard abs(left.count - right.count) <= 1, left != right else { return false }
        let head = zip(left, right).prefix { $0 == $1 }.count
        let tail = zip(left.reversed(), right.reversed()).prefix { $0 == $1 }.count
        let shorter = min(left.count, right.count)
        if left.count != right.count { return head + tail >= shorter }
        if head + tail >= shorter - 1 { return true }
        return head + tail >= shorter - 2 && left[head] == right[head + 1] && left[head + 1] == right[head]
    }
}
