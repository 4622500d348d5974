import Foundation

/// Letters as they are typed by people who leave accents out: é is e, ü is u, ß is ss. This goes for Latin and Greek;
/// in other scripts, such as Cyrillic, a mark makes another letter.
enum Accents {
    /// Adds a letter in lower case without its accents, or nothing for an accent by itself.
    static func append(_ scalar: Unicode.Scalar, to letters: inout [Unicode.Scalar]) {
        if isAccent(scalar) {
            if let base = letters.last, !isBelowCyrillic(base) { letters.append(scalar) }
            return
        }
        guard isAccented(scalar) else { return letters.append(scalar) }
        for letter in String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars where !isAccent(letter) {
            if let spelled = spelled[letter] { letters += spelled } else { letters.append(letter) }
        }
    }

    private static func isAccent(_ scalar: Unicode.Scalar) -> Bool { (0x300...0x36F).contains(scalar.value) }

    private static func isBelowCyrillic(_ scalar: Unicode.Scalar) -> Bool { scalar.value < 0x400 }

    /// In the blocks of Latin and Greek letters beyond ASCII.
    private static func isAccented(_ scalar: Unicode.Scalar) -> Bool {
        (0xC0..<0x400).contains(scalar.value) || (0x1E00..<0x2000).contains(scalar.value)
    }

    /// Letters that no accent is taken from, and what is typed for them.
    private static let spelled: [Unicode.Scalar: [Unicode.Scalar]] = [
        "ß": ["s", "s"], "æ": ["a", "e"], "œ": ["o", "e"], "ø": ["o"], "ł": ["l"], "đ": ["d"], "ı": ["i"], "ς": ["σ"],
    ]
}
