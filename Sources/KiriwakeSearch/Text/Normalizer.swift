/// Brings spellings of one word together: width, case, accents of Latin letters, signs typed for an apostrophe, katakana
/// and hiragana, long-vowel and iteration marks. Voicing is kept: パス, バス and ハス stay three words.
///
/// The script has the same steps in `search.js/engine/text.js`; `Tests/Search/vectors.jsonl` checks that the two agree.
package enum Normalizer {
    /// - Complexity: linear in the text.
    /// - Parameter keepsAccents: for words that are shown to readers.
    package static func normalize(_ text: String, keepsAccents: Bool = false) -> [Unicode.Scalar] {
        foldKana(lowered(text, keepsAccents: keepsAccents)).scalars
    }

    /// The normalised text, and for each dense character of it whether it was written in hiragana, the script of
    /// endings and particles, which carry less information than kanji or katakana.
    static func normalizeWithSoftness(_ text: String) -> (scalars: [Unicode.Scalar], soft: [Bool]) {
        let (scalars, soft) = foldKana(lowered(text, keepsAccents: false))
        return (scalars, zip(scalars, soft).filter { ScalarClass($0.0) == .dense }.map(\.1))
    }

    /// Width, compatibility, accents and case.
    private static func lowered(_ text: String, keepsAccents: Bool) -> [Unicode.Scalar] {
        // Nothing else can happen to plain ASCII.
        if text.utf8.allSatisfy({ $0 < 0x7F }) {
            return text.utf8.map { byte in
                Unicode.Scalar((0x41...0x5A).contains(byte) ? byte + 0x20 : byte == 0x60 ? 0x27 : byte)
            }
        }
        var scalars: [Unicode.Scalar] = []
        scalars.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars where !isIgnored(scalar) { scalars.append(joining(scalar, to: scalars.last)) }
        var lowered: [Unicode.Scalar] = []
        lowered.reserveCapacity(scalars.count)
        for scalar in CompatibilityForm.normalize(scalars) {
            if scalar.isASCII {
                let isCapital = (0x41...0x5A).contains(scalar.value)
                lowered.append(isCapital ? Unicode.Scalar(UInt8(scalar.value + 0x20)) : scalar)
            } else if scalar.value >= 0x2E80, scalar.value < 0xA000 {
                lowered.append(scalar)
            } else if !keepsAccents, let bare = LatinLetters.bare(scalar) {
                lowered += bare
            } else {
                lowered += scalar.properties.lowercaseMapping.unicodeScalars
            }
        }
        return lowered
    }

    /// Marks that leave no trace: zero-width signs, soft hyphens, variation selectors.
    private static func isIgnored(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x2069, 0xFE00...0xFE0F, 0xFEFF,
            0xE0100...0xE01EF:
            true
        default: false
        }
    }

    /// Voicing marks that stand alone, as old keyboards write them, belong to the kana before. An apostrophe may be typed
    /// as a quotation mark, an accent or a prime.
    private static func joining(_ scalar: Unicode.Scalar, to previous: Unicode.Scalar?) -> Unicode.Scalar {
        switch scalar.value {
        case 0x60, 0xB4, 0x2BC, 0x2018, 0x2019, 0x2032: return "'"
        default: break
        }
        guard let previous, ScalarClass.isKana(previous) else { return scalar }
        switch scalar.value {
        case 0x309B: return "\u{3099}"
        case 0x309C: return "\u{309A}"
        default: return scalar
        }
    }

    private static func foldKana(_ scalars: [Unicode.Scalar]) -> (scalars: [Unicode.Scalar], soft: [Bool]) {
        var folded: [Unicode.Scalar] = []
        var soft: [Bool] = []
        folded.reserveCapacity(scalars.count)
        soft.reserveCapacity(scalars.count)
        for (index, scalar) in scalars.enumerated() {
            let previous = folded.last
            switch scalar.value {
            case 0x30A1...0x30F6: folded.append(Unicode.Scalar(scalar.value - 0x60) ?? scalar)
            case 0x3005:
                folded.append(previous.map { ScalarClass.isIdeograph($0) ? $0 : scalar } ?? scalar)
            case 0x309D, 0x30FD: folded.append(repeated(previous, voiced: false) ?? "\u{309D}")
            case 0x309E, 0x30FE: folded.append(repeated(previous, voiced: true) ?? "\u{309E}")
            case 0x30FC:
                if previous != "\u{30FC}" { folded.append(scalar) }
            case 0x2D, 0x7E, 0x2010...0x2015, 0x2212, 0x301C:
                // Between kana a hyphen or a wave stands for the long-vowel mark.
                let next = index + 1 < scalars.count ? scalars[index + 1] : nil
                if let previous, let next, ScalarClass.isKana(previous), ScalarClass.isKana(next) {
                    if previous != "\u{30FC}" { folded.append("\u{30FC}") }
                } else {
                    folded.append(scalar)
                }
            default: folded.append(scalar)
            }
            if folded.count > soft.count { soft.append((0x3041...0x3096).contains(scalar.value)) }
        }
        return (folded, soft)
    }

    /// What ゝ and ゞ stand for.
    private static func repeated(_ previous: Unicode.Scalar?, voiced: Bool) -> Unicode.Scalar? {
        guard let previous, (0x3041...0x3096).contains(previous.value) else { return nil }
        let plain = unvoiced(previous.value)
        return Unicode.Scalar(voiced && canVoice(plain) ? plain + 1 : plain)
    }

    private static func canVoice(_ value: UInt32) -> Bool {
        switch value {
        case 0x304B...0x3062: value % 2 == 1
        case 0x3064...0x3069: value % 2 == 0
        case 0x306F...0x307D: (value - 0x306F) % 3 == 0
        default: false
        }
    }

    private static func unvoiced(_ value: UInt32) -> UInt32 {
        canVoice(value - 1) ? value - 1 : (0x306F...0x307D).contains(value) ? value - (value - 0x306F) % 3 : value
    }
}
