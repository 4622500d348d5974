/// Where a line of Japanese may break without splitting a phrase.
///
/// A phrase is a content word with the particles after it. Content words begin with an ideograph, a katakana, a letter,
/// a digit or an opening bracket, particles are hiragana, so a phrase begins where hiragana or a mark is followed by
/// one of the former. What the browser does with the rest (before closing marks, in long words) stays with it.
enum PhraseBreaks {
    /// Indices before which a line may break; never 0.
    /// - Complexity: linear.
    static func indices(in text: [Character]) -> [Int] {
        var breaks: [Int] = []
        // Where the run of hiragana before the current position begins.
        var run = 0
        for index in text.indices {
            let kind = Kind(text[index])
            guard kind != .hiragana else { continue }
            defer { run = index + 1 }
            guard index > 0, kind == .content || kind == .opening else { continue }
            switch Kind(text[index - 1]) {
            case .closing:
                if !breaks.contains(index) { breaks.append(index) }
            case .hiragana:
                if let start = begin(of: text, run: run..<index, next: kind) { breaks.append(start) }
            case .content, .opening, .other: continue
            }
        }
        return splittingLongPhrases(breaks, text)
    }

    /// Phrases longer than this do not fit beside a picture on a phone.
    private static let long = 9

    /// A long phrase may also be split where ideographs and katakana meet: 半年間|サインインできなかった.
    private static func splittingLongPhrases(_ breaks: [Int], _ text: [Character]) -> [Int] {
        var split: [Int] = []
        var start = 0
        for end in breaks + [text.count] {
            if end - start > long {
                split += ((start + 2)..<max(start + 2, end - 1)).filter { index in
                    let (before, after) = (text[index - 1], text[index])
                    return Kind(before) == .content && Kind(after) == .content
                        && isKatakana(before) != isKatakana(after)
                }
            }
            if end < text.count { split.append(end) }
            start = end
        }
        return split
    }

    private static func isKatakana(_ character: Character) -> Bool {
        (0x30A0...0x30FF).contains(character.unicodeScalars.first?.value ?? 0)
    }

    /// Where the phrase begins that contains what follows a run of hiragana; nil when the run is inside a word.
    private static func begin(of text: [Character], run: Range<Int>, next: Kind) -> Int? {
        guard let last = run.last else { return nil }
        // お知らせ, ご利用: the run ends with a prefix of the next word.
        let isPolite = next == .content && (text[last] == "お" || text[last] == "ご")
        if isPolite {
            if run.count > 1 { return last }
            return last > 0 && Kind(text[last - 1]) == .closing ? last : nil
        }
        // 送り先, 入れ直し: a single kana that is not a particle joins two parts of a word.
        if next == .content, run.count == 1, run.lowerBound > 0, Kind(text[run.lowerBound - 1]) == .content,
            !particles.contains(text[last])
        {
            return nil
        }
        return run.upperBound
    }

    private static let particles: Set<Character> = Set("はがをにでとものへや")

    private enum Kind {
        case hiragana, content, opening, closing, other

        init(_ character: Character) {
            guard let value = character.unicodeScalars.first?.value else {
                self = .other
                return
            }
            switch value {
            case 0x3041...0x309F: self = .hiragana
            // Ideographs with their iteration mark, katakana with their prolonged sound mark.
            case 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF, 0x3005, 0x30A0...0x30FF: self = .content
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A:
                self = .content
            default:
                if "「『（【〈《(“‘".contains(character) {
                    self = .opening
                } else if "、。，．」』）】〉》！？!?".contains(character) {
                    self = .closing
                } else {
                    self = .other
                }
            }
        }
    }
}
