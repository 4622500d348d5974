/// Words written in hiragana that begin a phrase of their own.
///
/// Hiragana alone does not show where a word begins: どれ is one in 困っているのはどれですか, ども is none in 子どもの. So
/// each word counts only after certain kana, the ends of what may stand before it.
enum HiraganaWords {
    /// Whether a word begins at a place inside a run of hiragana.
    /// - Complexity: linear in the words with that first kana, of which there are at most ten.
    static func begin(at index: Int, in text: [Character]) -> Bool {
        guard index > 0, let candidates = words[text[index]] else { return false }
        let before = text[index - 1]
        // ではない, でもあり: one phrase.
        let isAfterDe = index > 1 && text[index - 2] == "で" && (before == "は" || before == "も")
        if isAfterDe && (text[index] == "あ" || text[index] == "な") { return false }
        return candidates.contains { candidate in
            candidate.after.contains(before) && text[index...].starts(with: candidate.word)
                && !isInsideWord(candidate.word, at: index, in: text)
        }
    }

    /// 読んでいます holds no いま, そのもの no もの.
    private static func isInsideWord(_ word: [Character], at index: Int, in text: [Character]) -> Bool {
        switch String(word) {
        case "いま":
            let next = index + word.count
            return next < text.count && "すせし".contains(text[next]) && !text[next...].starts(with: "すぐ")
        case "もの": return text[..<index].suffix(2).elementsEqual("その")
        default: return false
        }
    }

    private static let particles = "はがをにのもとで"

    /// By the first kana.
    private static let words: [Character: [(word: [Character], after: Set<Character>)]] = {
        let verbEnds = "るたうくすむぶぐ"
        let listed: [(words: String, after: String)] = [
            ("いま これ それ どれ どこ どちら どの どんな どう この その きっかけ すべて すぐ ほか まだ また あきらめ", particles),
            ("これ それ どれ どの この その", "ら"),
            ("ずっと", particles + "り"),
            // 同じことを.
            ("こと ところ とき", "のないじつ" + verbEnds),
            // Not つ: いつもの.
            ("もの", "のないじ" + verbEnds),
            ("あり ある あっ あれば", "がもはのに"),
            ("ない なく", "がもはに"),
            ("なり なる なっ なら して した する しま", "に"),
            ("できる できな できま", "がもは"),
            ("ください", "てで"),
            ("もら", "てでを"),
            ("つなが", "でにへと"),
            ("あと", "ただの"),
            ("ため", "のた"),
            ("うち", "るい"),
        ]
        let pairs = listed.flatMap { line in
            line.words.split(separator: " ").map { (word: Array($0), after: Set(line.after)) }
        }
        return Dictionary(grouping: pairs) { $0.word[0] }
    }()
}
