/// The letter or row of sounds under which a name is filed. Rows of sounds come before letters, and letters before the
/// rest.
package enum Initial: Hashable, Sendable, Comparable {
    /// Index of the row in the table of fifty sounds.
    case sound(Int)
    case letter(Unicode.Scalar)
    case other

    /// - Parameter text: normalised.
    package init(_ text: String) {
        guard let first = text.unicodeScalars.first else {
            self = .other
            return
        }
        if let row = Self.rows.lastIndex(where: { $0 <= first.value }), (0x3041...0x3096).contains(first.value) {
            self = .sound(first.value == 0x3094 ? 0 : first.value >= 0x3095 ? 1 : row)
        } else if let row = Self.row(of: first, before: text.unicodeScalars.dropFirst().first) {
            self = .sound(row)
        } else if first.properties.isAlphabetic, ScalarClass(first) == .word {
            self = .letter(first)
        } else {
            self = .other
        }
    }

    /// Nil for the rest, whose name depends on the language.
    package var name: String? {
        switch self {
        case .sound(let row): String(Self.names[Self.names.index(Self.names.startIndex, offsetBy: row)])
        case .letter(let letter): letter.properties.uppercaseMapping
        case .other: nil
        }
    }

    package static func < (left: Initial, right: Initial) -> Bool { left.rank < right.rank }

    private var rank: (Int, UInt32) {
        switch self {
        case .sound(let row): (0, UInt32(row))
        case .letter(let letter): (1, letter.value)
        case .other: (2, 0)
        }
    }

    private static let names = "あかさたなはまやらわ"
    /// First kana of each row, small ones before large ones.
    private static let rows: [UInt32] = [
        0x3041, 0x304B, 0x3055, 0x305F, 0x306A, 0x306F, 0x307E, 0x3083, 0x3089, 0x308E,
    ]

    /// An ideograph before another is mostly read as in Chinese words, and by itself or before kana as in Japanese
    /// ones.
    private static func row(of ideograph: Unicode.Scalar, before next: Unicode.Scalar?) -> Int? {
        guard let row = readings[ideograph] else { return nil }
        if let next, readings[next] != nil { return row }
        return nativeReadings[ideograph] ?? row
    }

    private static let readings = rows(in: IdeographReadings.text)
    private static let nativeReadings = rows(in: NativeReadings.text)

    private static func rows(in text: String) -> [Unicode.Scalar: Int] {
        var readings: [Unicode.Scalar: Int] = [:]
        for line in text.split(separator: "\n") {
            guard let kana = line.first, let row = names.firstIndex(of: kana) else { continue }
            let place = names.distance(from: names.startIndex, to: row)
            for scalar in line.dropFirst().unicodeScalars { readings[scalar] = place }
        }
        return readings
    }
}
