import KiriwakeMarkdown
import KiriwakeModel

/// Writes words of one language so that they are easy to read: lines end between phrases, and hard words carry how they
/// are read.
///
/// Neither changes what is copied, searched or read aloud by default: a break is `<wbr>`, and the style sheet shows
/// readings only where a reader asks for them.
struct ReadingAid: Sendable {
    /// Readings by the word's first character, the longest word first.
    private let readings: [Character: [(word: [Character], reading: String)]]
    private let breaksPhrases: Bool

    init(_ language: Language, readings: [String: String]) {
        breaksPhrases = language.tag == "ja" || language.tag.hasPrefix("ja-")
        let words = readings.map { (word: Array($0.key), reading: $0.value) }.filter { !$0.word.isEmpty }
        self.readings = Dictionary(grouping: words) { $0.word[0] }.mapValues { words in
            words.sorted { ($1.word.count, String($0.word)) < ($0.word.count, String($1.word)) }
        }
    }

    /// Whether any word carries a reading.
    var hasReadings: Bool { !readings.isEmpty }

    /// Words as HTML in which lines end between phrases.
    func phrased(_ text: String) -> String { html(text, annotated: false) }

    /// The same with readings of hard words.
    func annotated(_ text: String) -> String { html(text, annotated: true) }

    /// - Complexity: linear, times the words with the same first character.
    private func html(_ text: String, annotated: Bool) -> String {
        guard breaksPhrases || (annotated && hasReadings) else { return HTMLText.escape(text) }
        let characters = Array(text)
        let breaks = breaksPhrases ? Set(PhraseBreaks.places(in: characters)) : []
        var html = ""
        var plain = ""
        var place = 0
        while place < characters.count {
            if breaks.contains(place) {
                html += HTMLText.escape(plain) + "<wbr>"
                plain = ""
            }
            let found = annotated ? word(in: characters, at: place) : nil
            if let found {
                html += HTMLText.escape(plain)
                plain = ""
                html += "<ruby>" + HTMLText.escape(String(found.word))
                html += "<rt>" + HTMLText.escape(found.reading) + "</rt></ruby>"
                place += found.word.count
            } else {
                plain.append(characters[place])
                place += 1
            }
        }
        return html + HTMLText.escape(plain)
    }

    private func word(in text: [Character], at place: Int) -> (word: [Character], reading: String)? {
        readings[text[place]]?.first { text[place...].starts(with: $0.word) }
    }
}
