/// Where a phrase may break on a line that is too short for it, as in large text on a phone.
///
/// Browsers cut such a phrase after any character. These breaks come at the ends of its words, as far as the kinds of
/// characters show them; inside a word there is none, and none before a mark.
enum SpareBreaks {
    /// In text of twice the usual size, a line on a phone holds five characters, or ten letters.
    private static let longest = 10

    /// Indices before which a line may break, without those that phrases begin with.
    /// - Parameter phrases: the indices at which phrases begin, ascending, without 0.
    /// - Complexity: linear in the text.
    static func indices(in text: [Character], phrases: [Int]) -> [Int] {
        var found: [Int] = []
        var start = 0
        for end in phrases + [text.count] {
            if width(text[start..<end]) > longest { found += wordEnds(in: text, phrase: start..<end) }
            start = end
        }
        return found
    }

    /// The fewest that leave no part too long where words end often enough: each part takes as many words as fit.
    private static func wordEnds(in text: [Character], phrase: Range<Int>) -> [Int] {
        let ends = phrase.dropFirst().filter { wordBegins(at: $0, in: text) }
        var taken: [Int] = []
        var start = phrase.lowerBound
        for (place, end) in ends.enumerated() {
            let next = place + 1 < ends.count ? ends[place + 1] : phrase.upperBound
            guard width(text[start..<next]) > longest else { continue }
            taken.append(end)
            start = end
        }
        return taken
    }

    /// In halves of a character. Brackets count: they stand on the line like any other.
    private static func width(_ text: ArraySlice<Character>) -> Int { text.reduce(0) { $0 + ($1.isASCII ? 1 : 2) } }

    private static func wordBegins(at index: Int, in text: [Character]) -> Bool {
        guard !small.contains(text[index]) else { return false }
        let (before, after) = (Kind(text[index - 1]), Kind(text[index]))
        switch (before, after) {
        case (_, .mark), (.opening, _), (.letter, .letter), (.other, _), (_, .other): return false
        case (_, .opening): return true
        // Most words of ideographs have two: 確認|番号, but 注文|履歴 only where both are whole.
        case (.kanji, .kanji):
            let first = text[..<index].reversed().prefix { Kind($0) == .kanji }.count
            let rest = text[index...].prefix { Kind($0) == .kanji }.count
            return first.isMultiple(of: 2) && rest.isMultiple(of: 2)
        case (.katakana, .katakana): return false
        case (.hiragana, .kanji), (.hiragana, .katakana), (.hiragana, .letter): return endsWord(before: index, in: text)
        case (_, .hiragana): return beginnings.contains { text[index...].starts(with: $0) }
        default: return true
        }
    }

    /// お知らせ, ご利用: a prefix; 受け取る: one kana joins two parts of a verb.
    private static func endsWord(before index: Int, in text: [Character]) -> Bool {
        let run = text[..<index].reversed().prefix { Kind($0) == .hiragana }.count
        if run > 1 { return true }
        return "はがをにでとものへ".contains(text[index - 1]) && index > 1
    }

    /// Words of hiragana that follow a noun: サインイン|できない, 閉鎖|された, 停止|という, 保留|など.
    private static let beginnings = ["でき", "する", "した", "して", "しな", "しま", "され", "さが", "など", "という", "ください", "では"]

    private static let small: Set<Character> = Set("ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ々")
    private static let marks: Set<Character> = Set("、。・，．」』）】〉》！？!?")

    private enum Kind {
        case hiragana, katakana, kanji, letter, opening, other
        /// No line begins with it.
        case mark

        init(_ character: Character) {
            switch character.unicodeScalars.first?.value ?? 0 {
            case _ where SpareBreaks.marks.contains(character): self = .mark
            case 0x3041...0x309F: self = .hiragana
            case 0x30A0...0x30FF: self = .katakana
            case 0x3005, 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: self = .kanji
            case 0x21...0x7E, 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A: self = .letter
            default: self = "「『（【〈《“‘".contains(character) ? .opening : .other
            }
        }
    }
}
