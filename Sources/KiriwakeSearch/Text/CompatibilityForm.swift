import Foundation

/// Normalization form KC (Unicode Standard Annex 15): compatibility mappings from a table of our own, canonical
/// composition from Foundation.
enum CompatibilityForm {
    /// - Complexity: linear; texts of plain ASCII, kana and unified ideographs are returned as they are.
    static func normalize(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
        if scalars.allSatisfy(isInert) { return scalars }
        var mapped: [Unicode.Scalar] = []
        mapped.reserveCapacity(scalars.count)
        for scalar in scalars {
            if let target = mappings[scalar.value] { mapped += target } else { mapped.append(scalar) }
        }
        // Full-width letters and marks, the most frequent by far, are inert once they are mapped.
        if mapped.allSatisfy(isInert) { return mapped }
        return Array(String(String.UnicodeScalarView(mapped)).precomposedStringWithCanonicalMapping.unicodeScalars)
    }

    /// Neither changed by itself nor by what stands beside it among its like.
    private static func isInert(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0...0x7E, 0x3001...0x3020, 0x3041...0x3096, 0x30A1...0x30FE, 0x3400...0x4DBF, 0x4E00...0x9FFF: true
        default: false
        }
    }

    private static let mappings: [UInt32: [Unicode.Scalar]] = {
        var mappings: [UInt32: [Unicode.Scalar]] = [:]
        for entry in CompatibilityTable.text.split(whereSeparator: \.isWhitespace) {
            let sides = entry.split(separator: ">")
            let keys = sides[0].split(separator: "-").compactMap { UInt32($0, radix: 16) }
            let target = sides[1].split(separator: ".").compactMap { UInt32($0, radix: 16) }
            for key in keys[0]...keys[keys.count - 1] {
                let shift = key - keys[0]
                mappings[key] = target.compactMap { Unicode.Scalar($0 + shift) }
            }
        }
        return mappings
    }()
}
