import KiriwakeCore
import KiriwakeSite

/// Changes of single words in articles, shown as a diff or written.
package struct ArticleEdits: Sendable {
    /// An article with what its lines become.
    private struct Edited: Sendable {
        let path: String
        let before: SourceText
        let after: [UInt8]
        /// Lines from 0 that differ, in order.
        let lines: [Int]
        let reasons: [String]
    }

    private let articles: [Edited]

    /// - Throws: a file that cannot be read, or that does not hold the word that is to be changed.
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

    /// A unified diff without lines around, as `patch` reads it; before each article stand the reasons.
    package var diff: String {
        articles.map { article in
            let after = SourceText(path: article.path, bytes: article.after)
            var text = article.reasons.map { "# \($0)\n" }.joined()
            text += "--- \(article.path)\n+++ \(article.path)\n"
            // Two words of one line are one change.
            var last: Int?
            for line in article.lines where line != last {
                last = line
                text += "@@ -\(line + 1) +\(line + 1) @@\n"
                text += "-" + Self.line(line, of: article.before) + "\n+" + Self.line(line, of: after) + "\n"
            }
            return text
        }.joined(separator: "\n")
    }

    /// Puts every article in place of the old one; each is whole at any moment.
    package func write() throws(FileError) {
        for article in articles { try SingleFile.replace(article.path, with: article.after) }
    }

    private static func line(_ number: Int, of text: SourceText) -> String {
        let line = text.bytes[text.start(ofLine: number)..<text.start(ofLine: number + 1)]
        return String(decoding: line.filter { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }, as: UTF8.self)
    }

    /// Where the old word stands: after the key and its colon, on the key's line.
    private static func word(of change: LearningProposal.Change, in text: SourceText) throws(EditError) -> Range<Int> {
        let old = Array(change.old.utf8)
        let end = text.start(ofLine: change.location.line)
        var place = change.location.range.upperBound
        while place < end, text.bytes[place] != UInt8(ascii: ":") { place += 1 }
        while place + old.count <= end {
            place += 1
            let isSpaceOrQuote =
                place < end && [UInt8(ascii: " "), UInt8(ascii: "\""), UInt8(ascii: "'")].contains(text.bytes[place])
            if !isSpaceOrQuote { break }
        }
        guard place + old.count <= text.bytes.count, text.bytes[place..<(place + old.count)].elementsEqual(old) else {
            throw EditError(location: change.location, word: change.old)
        }
        return place..<(place + old.count)
    }
}

/// A word that is not where it was read; the article has changed, or the word stands on a line of its own.
struct EditError: Error, CustomStringConvertible {
    let location: SourceLocation
    let word: String

    var description: String {
        "\(location): '\(word)' does not follow its key on the same line; write it there and learn again"
    }
}
