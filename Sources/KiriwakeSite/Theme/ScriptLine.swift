/// A line of a script without the spaces and the line end that only people need. What a script is made of is not parsed: a line that holds
/// anything in which a space could matter is left as it is.
enum ScriptLine {
    /// Signs beside which a space means nothing.
    private static let signs = Set("=(){}[],;:?&|<>*%!".utf8)
    /// Signs after which a statement goes on, or has ended.
    private static let ends = Set("{;,([".utf8)
    /// Two of them make another sign.
    private static let doubled = Set("+-".utf8)
    /// What opens a regular expression, a comment, or a string in which more than a quote has to be looked for.
    private static let unclear = Set("/`'\\".utf8)
    private static let quote = UInt8(ascii: "\"")
    private static let space = UInt8(ascii: " ")

    /// - Parameter line: without its end.
    /// - Returns: with its end, where that is needed.
    static func compact(_ line: ArraySlice<UInt8>) -> [UInt8] {
        guard !line.contains(where: unclear.contains), line.count(where: { $0 == quote }).isMultiple(of: 2) else {
            return Array(line) + [UInt8(ascii: "\n")]
        }
        var compact: [UInt8] = []
        var isQuoted = false
        for (place, byte) in zip(line.indices, line) {
            if byte == quote { isQuoted.toggle() }
            if byte == space, !isQuoted, let before = compact.last, place + 1 < line.endIndex,
                isNeedless(between: before, and: line[place + 1])
            {
                continue
            }
            compact.append(byte)
        }
        return compact.last.map(ends.contains) ?? true ? compact : compact + [UInt8(ascii: "\n")]
    }

    private static func isNeedless(between before: UInt8, and after: UInt8) -> Bool {
        if signs.contains(before) || signs.contains(after) { return true }
        return doubled.contains(before) != doubled.contains(after)
    }
}
