import KiriwakeCore
package import KiriwakeModel

/// Writes text of one language so that it is easy to read: lines break between phrases, and hard words carry their
/// readings.
///
/// Neither changes what is copied, searched or read aloud by default: a break is `<wbr>`, hidden from assistive software
/// since Chromium would say a blank for it, or an empty element that the style sheet fills in large text, and the style
/// sheet shows readings only where a reader asks for them. A browser without styles shows them in brackets.
package struct ReadingAid: Sendable {
    /// Readings by the word's first character, the longest word first.
    private let readings: [Character: [(word: [Character], reading: String)]]
    private let breaksPhrases: Bool

    package init(_ language: Language, readings: [String: String]) {
        breaksPhrases = language.tag == "ja" || language.tag.hasPrefix("ja-")
        let words = readings.map { (word: Array($0.key), reading: $0.value) }.filter { !$0.word.isEmpty }
        self.readings = Dictionary(grouping: words) { $0.word[0] }.mapValues { words in
            words.sorted { ($1.word.count, String($0.word)) < ($0.word.count, String($1.word)) }
        }
    }

    /// Where a line may end.
    package static let lineBreak = "<wbr aria-hidden=\"true\">"

    /// Where a phrase may break if the line is too short for it; the style sheet decides where that is.
    package static let spareBreak = "<span class=\"spare\"></span>"

    /// Whether any word carries a reading.
    package var hasReadings: Bool { !readings.isEmpty }

    /// Text as HTML in which lines break between phrases.
    package func phrased(_ text: String) -> String { html(text, annotated: false) }

    /// The same with readings of hard words.
    package func annotated(_ text: String) -> String { html(text, annotated: true) }

    /// - Complexity: linear, times the words with the same first character.
    private func html(_ text: String, annotated: Bool) -> String {
        guard breaksPhrases || (annotated && hasReadings) else { return HTMLText.escape(text) }
        let characters = Array(text)
        let breaks = breaksPhrases ? PhraseBreaks.indices(in: characters) : []
        let spare = breaksPhrases ? SpareBreaks.indices(in: characters, phrases: breaks) : []
        let marks = [Int: String](
            breaks.map { ($0, Self.lineBreak) } + spare.map { ($0, Self.spareBreak) },
            uniquingKeysWith: { first, _ in first })
        var html = ""
        var plain = ""
        var index = 0
        while index < characters.count {
            if let mark = marks[index] {
                html += HTMLText.escape(plain) + mark
                plain = ""
            }
            let found = annotated ? word(in: characters, at: index) : nil
            if let found {
                html += HTMLText.escape(plain)
                plain = ""
                html += "<ruby>" + HTMLText.escape(String(found.word))
                html += "<rp>（</rp><rt>" + HTMLText.escape(found.reading) + "</rt><rp>）</rp></ruby>"
                index += found.word.count
            } else {
                plain.append(characters[index])
                index += 1
            }
        }
        return html + HTMLText.escape(plain)
    }

    private func word(in text: [Character], at index: Int) -> (word: [Character], reading: String)? {
        readings[text[index]]?.first { text[index...].starts(with: $0.word) }
    }
}
