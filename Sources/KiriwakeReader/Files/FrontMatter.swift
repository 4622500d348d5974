import KiriwakeCore

/// The two parts of an article: YAML between two `---` lines, and what follows.
struct FrontMatter {
    /// Bytes between the fences; nil without front matter.
    let yaml: Range<Int>?
    /// Offset at which the Markdown begins.
    let body: Int

    static let sizeLimit = 64 * 1024

    /// - Throws: front matter that is opened and not closed, or that is too large.
    static func split(_ source: SourceText) throws(Diagnostic) -> FrontMatter {
        let bytes = source.bytes
        let start = source.start(ofLine: 0)
        guard let opening = endOfFence(at: start, in: bytes) else { return FrontMatter(yaml: nil, body: start) }
        var line = opening
        while line < bytes.count {
            if let end = endOfFence(at: line, in: bytes) {
                guard line - opening <= sizeLimit else {
                    throw Diagnostic(
                        .frontMatterTooLarge, at: source.location(of: start..<opening),
                        "front matter of \(line - opening) bytes is too large", expected: "at most \(sizeLimit) bytes",
                        advice: "move the text into the body")
                }
                return FrontMatter(yaml: opening..<line, body: end)
            }
            line = bytes[line...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count
        }
        throw Diagnostic(
            .unclosedFrontMatter, at: source.location(of: start..<opening), "front matter is opened and not closed",
            expected: "a second line '---' after the keys", advice: "add a line '---' where the text begins")
    }

    /// The offset after a `---` line that begins at `start`.
    private static func endOfFence(at start: Int, in bytes: [UInt8]) -> Int? {
        guard start + 3 <= bytes.count, bytes[start] == 45, bytes[start + 1] == 45, bytes[start + 2] == 45 else {
            return nil
        }
        var index = start + 3
        while index < bytes.count, bytes[index] != UInt8(ascii: "\n") {
            guard [0x20, 0x09, 0x0D].contains(bytes[index]) else { return nil }
            index += 1
        }
        return min(index + 1, bytes.count)
    }
}
