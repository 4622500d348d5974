import Foundation

/// Latin letters as they are typed by people who leave accents out: é is e, Ü is u, ß is ss. In other scripts a mark
/// makes another letter.
enum LatinLetters {
    /// In lower case and without accents; nil for letters beyond those that Latin scripts share.
    static func bare(_ scalar: Unicode.Scalar) -> [Unicode.Scalar]? {
        switch scalar.value {
        case 0xC0...0x24F: basic[Int(scalar.value - 0xC0)]
        case 0x1E00...0x1EFF: additional[Int(scalar.value - 0x1E00)]
        default: nil
        }
    }

    // Decomposing a letter costs more than all other steps of normalisation together.
    private static let basic = (UInt32(0xC0)...0x24F).map(decomposed)
    private static let additional = (UInt32(0x1E00)...0x1EFF).map(decomposed)

    private static func decomposed(_ value: UInt32) -> [Unicode.Scalar] {
        guard let scalar = Unicode.Scalar(value) else { return [] }
        let base = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars.first ?? scalar
        let letters = base.properties.lowercaseMapping.unicodeScalars
        return letters.flatMap { $0 == "ß" ? ["s", "s"] : [$0] }
    }
}
