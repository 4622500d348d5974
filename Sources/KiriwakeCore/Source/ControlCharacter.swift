/// Characters that no text needs and that harm where they arrive: terminals obey them, and XML does not allow them.
///
/// These are the control characters but tab, line feed, and the carriage return before one, and U+FFFE and U+FFFF. NEXT
/// LINE, U+0085, ends a line for YAML and is left alone.
package enum ControlCharacter {
    /// The first in a text in UTF-8, with its offset. Cost: one pass.
    package static func first(in bytes: [UInt8]) -> (scalar: Unicode.Scalar, range: Range<Int>)? {
        bytes.withUnsafeBufferPointer { bytes in
            for offset in bytes.indices where bytes[offset] < 0x20 || bytes[offset] >= 0x7F {
                if let (scalar, count) = character(at: offset, in: bytes) { return (scalar, offset..<(offset + count)) }
            }
            return nil
        }
    }

    package static func stands(in text: String) -> Bool { first(in: Array(text.utf8)) != nil }

    /// The text with each replaced by what `replacement` makes of it. Cost: one pass.
    package static func replacing(in text: String, with replacement: (Unicode.Scalar) -> String) -> String {
        let bytes = Array(text.utf8)
        guard first(in: bytes) != nil else { return text }
        var kept: [UInt8] = []
        var offset = 0
        bytes.withUnsafeBufferPointer { bytes in
            while offset < bytes.count {
                if let (scalar, count) = character(at: offset, in: bytes) {
                    kept += replacement(scalar).utf8
                    offset += count
                } else {
                    kept.append(bytes[offset])
                    offset += 1
                }
            }
        }
        return String(decoding: kept, as: UTF8.self)
    }

    /// Such as `\u{1B}`, which a terminal shows and does not obey.
    package static func escaping(_ text: String) -> String {
        replacing(in: text) { "\\u{\(String($0.value, radix: 16, uppercase: true))}" }
    }

    private static func character(
        at offset: Int, in bytes: UnsafeBufferPointer<UInt8>
    ) -> (scalar: Unicode.Scalar, count: Int)? {
        let next = offset + 1 < bytes.count ? bytes[offset + 1] : 0
        switch bytes[offset] {
        case UInt8(ascii: "\t"), UInt8(ascii: "\n"): return nil
        case UInt8(ascii: "\r") where next == UInt8(ascii: "\n"): return nil
        case 0..<0x20, 0x7F: return (Unicode.Scalar(bytes[offset]), 1)
        case 0xC2 where (0x80..<0xA0).contains(next) && next != 0x85: return (Unicode.Scalar(next), 2)
        case 0xEF where next == 0xBF && offset + 2 < bytes.count && bytes[offset + 2] >= 0xBE:
            return (bytes[offset + 2] == 0xBE ? "\u{FFFE}" : "\u{FFFF}", 3)
        default: return nil
        }
    }
}
