/// Where a line of Japanese may break without splitting a phrase.
///
/// A phrase is a content word with the particles after it. Content words begin with an ideograph, a katakana, a letter,
/// a digit or an opening bracket, particles are hiragana, so a phrase begins where hiragana or a mark is followed by
/// one of the former. Some content words are hiragana too (`HiraganaWords`). What the browser does with the rest (before
/// closing marks, in long words) stays with it.
enum PhraseBreaks {
    /// Indices before which a line may break; never 0.
    /// - Complexity: linear.
    static func indices(in text: [Character]) -> [Int] {
        var breaks: [Int] = []
        // Where the run of hiragana before the current position begins.
        var run = 0
        for index in text.indices {
            let kind = Kind(text[index])
            if kind == .hiragana {
                if beginsPhrase(at: index, in: text) { breaks.append(index) }
                continue
            }
            defer { run = index + 1 }
            guard index > 0, kind == .content || kind == .opening else { continue }
            var start: Int?
            switch Kind(text[index - 1]) {
            case .closing, .stop: start = index
            case .hiragana: start = begin(of: text, run: run..<index, next: kind)
            case .content: start = isAfterAdverb(index, in: text) ? index : nil
            case .opening, .other: start = nil
            }
            // お of お知らせ may have been met already.
            if let start, start != breaks.last { breaks.append(start) }
        }
        return splittingLongPhrases(breaks, text)
    }

    /// Whether a phrase begins with a hiragana.
    private static func beginsPhrase(at index: Int, in text: [Character]) -> Bool {
        guard index > 0 else { return false }
        let before = text[index - 1]
        switch Kind(before) {
        // 「…」, と: a comma does not keep a particle from belonging to what is before it.
        case .stop: return !["と", "など", "や", "を"].contains { text[index...].starts(with: $0) }
        case .hiragana: return before == "を" || HiraganaWords.begin(at: index, in: text)
        case .content, .opening, .closing, .other: return false
        }
    }

    /// もう一度|送る: an adverb of ideographs, with a verb behind it, of which one ideograph and its ending show.
    private static func isAfterAdverb(_ index: Int, in text: [Character]) -> Bool {
        guard index > 1, index + 1 < text.count, adverbs.contains(String(text[(index - 2)..<index])) else {
            return false
        }
        let ending = text[index + 1]
        // 全部品を, 一度目に.
        return Kind(text[index]) == .content && Kind(ending) == .hiragana && !particles.contains(ending)
    }

    private static let adverbs: Set<String> = ["一度", "何度", "全部", "最近", "今回", "前回", "毎回", "毎日", "以前", "結局", "普段"]

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
            guard last > 0 else { return nil }
            let before = Kind(text[last - 1])
            return before == .closing || before == .stop ? last : nil
        }
        // 送り先, 入れ直し: a single kana that ends no word joins two parts of one.
        if next == .content, run.count == 1, run.lowerBound > 0, Kind(text[run.lowerBound - 1]) == .content,
            !endsWord(text[last], after: text[run.lowerBound - 1])
        {
            return nil
        }
        return run.upperBound
    }

    /// Whether a single kana after an ideograph, a katakana or a letter ends a word.
    private static func endsWord(_ kana: Character, after before: Character) -> Bool {
        switch kana {
        case "い": adjectives.contains(before)
        case "じ": before == "同"
        // 3か月, 何か所.
        case "か": !(before.isNumber || before == "何" || before == "数")
        default: particles.contains(kana) || verbEnds.contains(kana)
        }
    }

    /// With な of 心配な知らせ.
    private static let particles: Set<Character> = Set("はがをにでとものへやな")
    /// 直す画面, 届くメール, 出た画面.
    private static let verbEnds: Set<Character> = Set("うくすつぬむるぶぐた")
    /// 古い番号, but 使い方.
    private static let adjectives: Set<Character> = Set("古白長高低早遅強弱悪良近遠多深広短赤青黒")

    private enum Kind {
        case hiragana, content, opening, closing, stop, other

        init(_ character: Character) {
            guard let value = character.unicodeScalars.first?.value else {
                self = .other
                return
            }
            switch value {
            case 0x3041...0x309F: self = .hiragana
            // The middle dot stands among the katakana.
            case 0x30FB: self = .stop
            // Ideographs with their iteration mark, katakana with their prolonged sound mark.
            case 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF, 0x3005, 0x30A0...0x30FF: self = .content
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A:
                self = .content
            default:
                if "「『（【〈《(“‘".contains(character) {
                    self = .opening
                } else if "、。，．！？!?".contains(character) {
                    self = .stop
                } else if "」』）】〉》".contains(character) {
                    self = .closing
                } else {
                    self = .other
                }
            }
        }
    }
}
