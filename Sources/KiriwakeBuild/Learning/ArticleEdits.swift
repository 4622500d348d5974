package import KiriwakeCore
import KiriwakeOutput

/// Changes of single words in articles, shown as a diff or written.
package struct ArticleEdits: Sendable {
    /// An article and its changed lines.
    private struct Edited: Sendable {
        let path: String
        let before: SourceText
        let after: [UInt8]
        /// The lines that differ, counted from 0, in order.
        let lines: [Int]
        let reasons: [String]
    }

    private let articles: [Edited]

    /// - Throws: a file that cannot be read, or that does not contain the word to change.
    init(_ changes: [LearningProposal.Change], reading files: FileSystem) throws {
        articles = try Dictionary(grouping: changes, by: \.location.path).sorted { $0.key < $1.key }.map {
            path, changes in
            let text = SourceText(path: path, bytes: try files.read(path))
            var after: [UInt8] = []
            var copied = 0
            for change in changes {
                let word = try Self.word(of: change, in: text)
                after += text.bytes[copied..<word.lowerBound] + Array(change.new.utf8)
                copied = word.upperBound
            }
            after += text.bytes[copied...]
            return Edited(
                path: path, before: text, after: after, lines: changes.map { $0.location.line - 1 },
                reasons: changes.map { "\($0.location): \($0.old) → \($0.new): \($0.reason)" })
        }
    }

    package var isEmpty: Bool { articles.isEmpty }

    /// A unified diff without context lines, as `patch` reads it; the reasons precede each article.
    package var diff: String {
        articles.map { article in
            let after = SourceText(path: article.path, bytes: article.after)
            var text = article.reasons.map { "# \($0)\n" }.joined()
            text += "--- \(article.path)\n+++ \(article.path)\n"
            // Two changed words on one line make one hunk.
            var last: Int?
            for line in article.lines where line != last {
                last = line
                text += "@@ -\(line + 1) +\(line + 1) @@\n"
                text += "-" + Self.line(line, of: article.before) + "\n+" + Self.line(line, of: after) + "\n"
            }
            return text
        }.joined(separator: "\n")
    }

    /// Replaces every article or none: after an error all are as they were, and what a killed process had begun is finished
    /// by the next call of `finishWriting`.
    package func write(below content: String) throws(FileError) {
        try FileChanges(in: content).apply(articles.map { ($0.path, $0.after) })
    }

    /// Finishes what a killed process had begun to write.
    package static func finishWriting(below content: String) throws(FileError) {
        try FileChanges(in: content).finish()
    }

    private static func line(_ number: Int, of text: SourceText) -> String {
        let line = text.bytes[text.start(ofLine: number)..<text.start(ofLine: number + 1)]
        return String(decoding: line.filter { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }, as: UTF8.self)
    }

    /// The position of the old word: after the key and its colon, on the key's line.
    private static func word(of change: LearningProposal.Change, in text: SourceText) throws(EditError) -> Range<Int> {
        let old = Array(change.old.utf8)
        let end = text.start(ofLine: change.location.line)
        var offset = change.location.range.upperBound
        while offset < end, text.bytes[offset] != UInt8(ascii: ":") { offset += 1 }
        while offset + old.count <= end {
            offset += 1
            let isSpaceOrQuote =
                offset < end && [UInt8(ascii: " "), UInt8(ascii: "\""), UInt8(ascii: "'")].contains(text.bytes[offset])
            if !isSpaceOrQuote { break }
        }
        guard offset + old.count <= text.bytes.count, text.bytes[offset..<(offset + old.count)].elementsEqual(old)
        else {
            throw EditError(location: change.location, word: change.old)
        }
        return offset..<(offset + old.count)
    }
}

/// A word that is not where it was read: the article has changed, or the word is on a line of its own.
struct EditError: Error, CustomStringConvertible {
    let location: SourceLocation
    let word: String

    var description: String {
        "\(location): '\(word)' does not follow its key on the same line; write it there and learn again"
    }
}
