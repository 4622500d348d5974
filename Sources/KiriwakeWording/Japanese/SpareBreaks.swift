/// Where a phrase may break on a line that is too short for it, as in large text on a phone.
///
/// Browsers cut such a phrase after any character, so that a line may begin with a comma, a small kana or a prolonged sound
/// mark. These breaks come at the ends of words as far as the kinds of characters show them, and never before such a mark.
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
            found += indices(in: text, phrase: start..<end)
            start = end
        }
        return found
    }

    /// The cheapest way to cut a phrase into parts that fit; parts that cannot be cut stay longer.
    private static func indices(in text: [Character], phrase: Range<Int>) -> [Int] {
        let widths = phrase.map { width(text[$0]) }
        guard widths.reduce(0, +) > longest else { return [] }
        // For each place, what the cheapest cuts before it cost, and where the part begins that ends there.
        var best: [(cost: Int, start: Int)] = [(0, 0)]
        for end in 1...phrase.count {
            let atEnd = end == phrase.count ? 0 : cost(before: phrase.lowerBound + end, in: text)
            guard let atEnd else {
                best.append((.max, 0))
                continue
            }
            var room = longest
            var cheapest = (cost: Int.max, start: 0)
            for start in stride(from: end - 1, through: 0, by: -1) {
                room -= widths[start]
                // What is too long costs more than any cut; only the nearest such beginning can be cheapest.
                let isTooLong = room < 0
                guard best[start].cost != .max, !(isTooLong && cheapest.cost != .max) else {
                    if isTooLong, cheapest.cost != .max { break }
                    continue
                }
                let cost = best[start].cost + atEnd + (isTooLong ? 100 * -room : 0) + (end - start == 1 ? 3 : 0)
                if cost < cheapest.cost { cheapest = (cost, start) }
                if isTooLong { break }
            }
            best.append(cheapest)
        }
        var cuts: [Int] = []
        var place = best[phrase.count].start
        while place > 0 {
            cuts.append(phrase.lowerBound + place)
            place = best[place].start
        }
        return cuts.reversed()
    }

    private static func width(_ character: Character) -> Int { character.isASCII ? 1 : 2 }

    /// How much a break hurts; nil where none may be.
    private static func cost(before index: Int, in text: [Character]) -> Int? {
        let (before, after) = (Kind(text[index - 1]), Kind(text[index]))
        switch (before, after) {
        case (_, .bound), (.opening, _), (.letter, .letter), (.other, _), (_, .other): return nil
        case (.bound, _) where isMark(text[index - 1]): return 0
        case (_, .opening): return 0
        case (.hiragana, .kanji), (.hiragana, .katakana), (.hiragana, .letter): return 1
        case (.kanji, .katakana), (.katakana, .kanji), (.letter, _), (.bound, .kanji): return 1
        case (.kanji, .letter), (.katakana, .letter), (.bound, .letter): return 1
        case (.katakana, .hiragana), (.bound, .hiragana): return 2
        // Most words of ideographs have two: 確認|番号.
        case (.kanji, .kanji):
            let run = text[..<index].reversed().prefix { Kind($0) == .kanji }.count
            return run.isMultiple(of: 2) ? 2 : 5
        case (.hiragana, .hiragana): return particles.contains(text[index - 1]) ? 2 : 4
        case (.kanji, .hiragana): return 4
        case (.katakana, .katakana), (.bound, .katakana): return 6
        }
    }

    private static func isMark(_ character: Character) -> Bool { marks.contains(character) }

    private static let marks: Set<Character> = Set("、。・，．」』）】〉》！？!?")
    private static let small: Set<Character> = Set("ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ々")
    private static let particles: Set<Character> = Set("はがをにでとものてへ")

    private enum Kind {
        case hiragana, katakana, kanji, letter, opening, other
        /// No line begins with it.
        case bound

        init(_ character: Character) {
            guard !marks.contains(character), !small.contains(character) else {
                self = .bound
                return
            }
            switch character.unicodeScalars.first?.value ?? 0 {
            case 0x3041...0x309F: self = .hiragana
            case 0x30A0...0x30FF: self = .katakana
            case 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: self = .kanji
            case 0x21...0x7E, 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A: self = .letter
            default: self = "「『（【〈《“‘".contains(character) ? .opening : .other
            }
        }
    }
}
