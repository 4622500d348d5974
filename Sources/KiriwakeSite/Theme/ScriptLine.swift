/// A line of a script without the spaces and the line end that only people need. Scripts are not parsed: a line of which
/// it is not clear where its strings and regular expressions end is left as it is.
struct ScriptLine {
    /// Signs beside which a space means nothing.
    private static let signs = Set("=(){}[],;:?&|<>*%!".utf8)
    /// Signs after which a statement goes on, or has ended.
    private static let ends = Set("{;,([=?:&|<>".utf8)
    /// Signs after which a slash begins a regular expression. After a name or a number it divides.
    private static let beforeExpressions = Set("(,=:[!&|?{;<>*%".utf8)
    private static let keywords: Set = [
        "await", "case", "delete", "do", "else", "in", "of", "return", "throw", "typeof", "void", "yield",
    ]
    /// Two of them make another sign.
    private static let doubled = Set("+-".utf8)
    private static let quotes = Set("\"'".utf8)

    private let line: ArraySlice<UInt8>
    private var place: Int
    private var compact: [UInt8] = []

    /// - Parameter line: without its end, of a script without template literals.
    /// - Returns: with its end, where that is needed.
    static func compact(_ line: ArraySlice<UInt8>) -> [UInt8] {
        var scan = ScriptLine(line)
        guard scan.isClear() else { return Array(line) + [UInt8(ascii: "\n")] }
        return scan.compact.last.map(ends.contains) ?? true ? scan.compact : scan.compact + [UInt8(ascii: "\n")]
    }

    private init(_ line: ArraySlice<UInt8>) {
        self.line = line
        place = line.startIndex
    }

    private var next: UInt8? { place < line.endIndex ? line[place] : nil }

    private mutating func isClear() -> Bool {
        while let byte = next {
            place += 1
            switch byte {
            case UInt8(ascii: " "):
                if let before = compact.last, let next, !Self.isNeedless(between: before, and: next) {
                    compact.append(byte)
                }
            case _ where Self.quotes.contains(byte):
                compact.append(byte)
                guard takes(through: byte, classes: false) else { return false }
            case UInt8(ascii: "/"):
                // A comment, or a slash of which only a parser could tell what it is.
                guard let next, !"/*".utf8.contains(next), let beginsExpression else { return false }
                compact.append(byte)
                if beginsExpression {
                    guard takes(through: byte, classes: true) else { return false }
                }
            default: compact.append(byte)
            }
        }
        return true
    }

    /// Whether a slash at this place begins a regular expression; nil where that is not clear.
    private var beginsExpression: Bool? {
        let before = compact.reversed().drop { $0 == UInt8(ascii: " ") }
        guard let last = before.first else { return nil }
        if Self.beforeExpressions.contains(last) { return true }
        let word = String(decoding: before.prefix(while: Self.isOfName).reversed(), as: UTF8.self)
        return word.isEmpty || Self.keywords.contains(word) ? nil : false
    }

    private static func isOfName(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "$"):
            true
        default: false
        }
    }

    /// Takes what is left of a string or a regular expression as it is; in the brackets of a class a slash ends nothing.
    private mutating func takes(through end: UInt8, classes: Bool) -> Bool {
        var isInClass = false
        while let byte = next {
            place += 1
            compact.append(byte)
            switch byte {
            case UInt8(ascii: "\\"):
                guard let escaped = next else { return false }
                compact.append(escaped)
                place += 1
            case UInt8(ascii: "["): isInClass = classes
            case UInt8(ascii: "]"): isInClass = false
            case end where !isInClass: return true
            default: break
            }
        }
        return false
    }

    private static func isNeedless(between before: UInt8, and after: UInt8) -> Bool {
        if before == UInt8(ascii: " ") || signs.contains(before) || signs.contains(after) { return true }
        return doubled.contains(before) != doubled.contains(after)
    }
}
