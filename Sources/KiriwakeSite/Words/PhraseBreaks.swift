/// Where a line of Japanese may end without tearing a phrase apart.
///
/// A phrase is a content word with the particles after it. Content words begin with an ideograph, a katakana, a letter, a
/// digit or an opening bracket, particles are hiragana, so a phrase begins where hiragana or a mark is followed by one of
/// the former. What the browser does with the rest (before closing marks, in long words) stays with it.
enum PhraseBreaks {
    /// Places before which a line may end; never 0.
    /// - Complexity: linear.
    static func places(in text: [Character]) -> [Int] {
        var places: [Int] = []
        // Where the run of hiragana before the present place begins.
        var run = 0
        for place in text.indices {
            let kind = Kind(text[place])
            guard kind != .hiragana else { continue }
            defer { run = place + 1 }
            guard place > 0, kind == .content || kind == .opening else { continue }
            switch Kind(text[place - 1]) {
            case .closing:
                if !places.contains(place) { places.append(place) }
            case .hiragana:
                if let start = begin(of: text, run: run..<place, next: kind) { places.append(start) }
            case .content, .opening, .other: continue
            }
        }
        return withLongPhrasesParted(places, text)
    }

    /// Phrases longer than this do not fit beside a picture on a phone.
    private static let long = 9

    /// A long phrase may also be parted where ideographs and katakana meet: 半年間|サインインできなかった.
    private static func withLongPhrasesParted(_ places: [Int], _ text: [Character]) -> [Int] {
        var parted: [Int] = []
        var start = 0
        for end in places + [text.count] {
            if end - start > long {
                parted += ((start + 2)..<max(start + 2, end - 1)).filter { place in
                    let (before, after) = (text[place - 1], text[place])
                    return Kind(before) == .content && Kind(after) == .content
                        && isKatakana(before) != isKatakana(after)
                }
            }
            if end < text.count { parted.append(end) }
            start = end
        }
        return parted
    }

    private static func isKatakana(_ character: Character) -> Bool {
        (0x30A0...0x30FF).contains(character.unicodeScalars.first?.value ?? 0)
    }

    /// Where the phrase begins that holds what follows a run of hiragana; nil when the run is inside a word.
    private static func begin(of text: [Character], run: Range<Int>, next: Kind) -> Int? {
        guard let last = run.last else { return nil }
        // お知らせ, ご利用: the run ends with what belongs to the next word.
        let isPolite = next == .content && (text[last] == "お" || text[last] == "ご")
        if isPolite {
            if run.count > 1 { return last }
            return last > 0 && Kind(text[last - 1]) == .closing ? last : nil
        }
        // 送り先, 入れ直し: one kana that is no particle joins two parts of a word.
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
            // Ideographs with their mark of repetition, katakana with their mark of length.
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
