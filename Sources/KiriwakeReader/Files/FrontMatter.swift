import KiriwakeCore

/// The two parts of an article: YAML between two `---` lines, and what follows.
///
/// Blank lines and a comment, such as a licence, may stand above the first of them.
struct FrontMatter {
    /// Bytes between the fences; nil without front matter.
    let yaml: Range<Int>?
    /// The first fence, if anything stands above it.
    var fenceBelow: Range<Int>?
    /// The first fence of front matter in TOML, which other generators read; it is left out.
    var toml: Range<Int>?
    /// Offset at which the Markdown begins.
    let body: Int

    static let sizeLimit = 64 * 1024

    /// - Throws: front matter that is opened and not closed, or that is too large.
    static func split(_ source: SourceText) throws(Diagnostic) -> FrontMatter {
        let bytes = source.bytes
        let first = source.start(ofLine: 0)
        let start = beginning(of: bytes, from: first)
        if let toml = toml(from: start, in: bytes) { return toml }
        guard let opening = endOfFence(at: start, in: bytes), start == first || isKey(bytes[opening...]) else {
            return FrontMatter(yaml: nil, body: first)
        }
        var line = opening
        while line < bytes.count {
            if let end = endOfFence(at: line, in: bytes) {
                guard line - opening <= sizeLimit else {
                    throw Diagnostic(
                        .frontMatterTooLarge, at: source.location(of: start..<opening),
                        "front matter of \(line - opening) bytes is too large", expected: "at most \(sizeLimit) bytes",
                        advice: "move the text into the body")
                }
                let fence = start..<(start + 3)
                return FrontMatter(yaml: opening..<line, fenceBelow: start == first ? nil : fence, body: end)
            }
            line = endOfLine(at: line, in: bytes)
        }
        throw Diagnostic(
            .unclosedFrontMatter, at: source.location(of: start..<opening), "front matter is opened and not closed",
            expected: "a second line '---' after the keys", advice: "add a line '---' where the text begins")
    }

    /// Where the first line begins that is neither blank nor a comment.
    private static func beginning(of bytes: [UInt8], from start: Int) -> Int {
        var line = start
        while line < bytes.count {
            let rest = bytes[line...].drop { [0x20, 0x09, 0x0D, 0x0A].contains($0) }
            guard rest.starts(with: "<!--".utf8), let end = rest.firstRange(of: "-->".utf8) else {
                // A line that is indented is text.
                return rest.startIndex == line || bytes[rest.startIndex - 1] == UInt8(ascii: "\n")
                    ? rest.startIndex : line
            }
            line = end.upperBound
        }
        return start
    }

    /// Whether a line opens with a key, as front matter does and a text below a rule does not.
    private static func isKey(_ line: ArraySlice<UInt8>) -> Bool {
        let word = line.prefix { $0 == 45 || $0 == 95 || (48...57).contains($0) || (97...122).contains($0 | 0x20) }
        return !word.isEmpty && line[word.endIndex...].first == UInt8(ascii: ":")
    }

    /// Front matter between two `+++` lines.
    private static func toml(from start: Int, in bytes: [UInt8]) -> FrontMatter? {
        guard let opening = endOfFence(at: start, UInt8(ascii: "+"), in: bytes) else { return nil }
        var line = opening
        while line < bytes.count {
            if let end = endOfFence(at: line, UInt8(ascii: "+"), in: bytes) {
                return FrontMatter(yaml: nil, toml: start..<(start + 3), body: end)
            }
            line = endOfLine(at: line, in: bytes)
        }
        return nil
    }

    private static func endOfLine(at offset: Int, in bytes: [UInt8]) -> Int {
        bytes[offset...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count
    }

    /// The offset after a line of three hyphens, or of three of another sign, that begins at `start`.
    private static func endOfFence(at start: Int, _ sign: UInt8 = UInt8(ascii: "-"), in bytes: [UInt8]) -> Int? {
        guard start + 3 <= bytes.count, bytes[start..<(start + 3)].allSatisfy({ $0 == sign }) else { return nil }
        var index = start + 3
        while index < bytes.count, bytes[index] != UInt8(ascii: "\n") {
            guard [0x20, 0x09, 0x0D].contains(bytes[index]) else { return nil }
            index += 1
        }
        return min(index + 1, bytes.count)
    }
}
