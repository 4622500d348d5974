/// Takes out of a script what only its authors need: comments, indentation, and blanks that part nothing. Texts in quotes
/// and patterns stay as they are, and so do the ends of lines that may end a statement.
///
/// A scanner of ECMAScript's tokens, not of its grammar: a slash begins a pattern where a value may stand, which is told by
/// what is before it. A pattern right after a closing parenthesis would be taken for a division.
struct ScriptCompactor {
    private enum Place {
        case code
        case text(closing: UInt8)
        case pattern, set, comment, longComment
    }

    private var place = Place.code
    private var output: [UInt8] = []
    /// Blanks were left out since the last byte.
    private var isApart = false

    /// - Complexity: linear.
    static func compact(_ script: [UInt8]) -> [UInt8] {
        var compactor = ScriptCompactor()
        compactor.output.reserveCapacity(script.count)
        var offset = 0
        while offset < script.count {
            offset += compactor.take(script[offset], next: offset + 1 < script.count ? script[offset + 1] : 0)
        }
        return compactor.output
    }

    /// - Returns: how many bytes were taken.
    private mutating func take(_ byte: UInt8, next: UInt8) -> Int {
        let escape = UInt8(ascii: "\\")
        switch place {
        case .code: return takeCode(byte, next)
        case .comment:
            if byte == UInt8(ascii: "\n") {
                place = .code
                return takeCode(byte, next)
            }
            return 1
        case .longComment:
            guard byte == UInt8(ascii: "*"), next == UInt8(ascii: "/") else { return 1 }
            place = .code
            return 2
        case .text, .pattern, .set:
            output.append(byte)
            if byte == escape {
                output.append(next)
                return 2
            }
        }
        switch (place, byte) {
        case (.text(let closing), byte) where byte == closing: place = .code
        case (.pattern, UInt8(ascii: "/")): place = .code
        case (.pattern, UInt8(ascii: "[")): place = .set
        case (.set, UInt8(ascii: "]")): place = .pattern
        default: break
        }
        return 1
    }

    private mutating func takeCode(_ byte: UInt8, _ next: UInt8) -> Int {
        switch byte {
        case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"):
            isApart = true
            return 1
        case UInt8(ascii: "\n"):
            // Nothing ends where a statement cannot.
            if let last = output.last, !",;{(\n".utf8.contains(last) { output.append(byte) }
            isApart = false
            return 1
        case UInt8(ascii: "/") where next == UInt8(ascii: "/"):
            place = .comment
            return 2
        case UInt8(ascii: "/") where next == UInt8(ascii: "*"):
            place = .longComment
            isApart = true
            return 2
        case UInt8(ascii: "/") where isValueExpected: place = .pattern
        case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"): place = .text(closing: byte)
        default: break
        }
        if isApart, let last = output.last, Self.areParted(last, byte) { output.append(UInt8(ascii: " ")) }
        isApart = false
        output.append(byte)
        return 1
    }

    /// Whether two bytes would run together without a blank between them.
    private static func areParted(_ left: UInt8, _ right: UInt8) -> Bool {
        (isOfWord(left) && isOfWord(right)) || (left == right && "+-/".utf8.contains(left))
    }

    private static func isOfWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "$"), 0x80...:
            true
        default: false
        }
    }

    /// Whether a value may stand here, so that a slash begins a pattern.
    private var isValueExpected: Bool {
        guard let last = output.last else { return true }
        if !Self.isOfWord(last) { return !")]}\"'`".utf8.contains(last) }
        let word = String(decoding: output.reversed().prefix(while: Self.isOfWord).reversed(), as: UTF8.self)
        return ["return", "typeof", "case", "of", "in", "await", "yield"].contains(word)
    }
}
