import Testing

@testable import KiriwakeCore

struct ControlCharacterTests {
    @Test(arguments: ["", "plain\ttext\r\n", "日本語 é 😀", "\u{85}", "\u{A0}", "\u{FFFD}", "\u{2028}"])
    func `texts without one`(text: String) {
        #expect(!ControlCharacter.stands(in: text))
        #expect(ControlCharacter.escaping(text) == text)
    }

    @Test(arguments: [
        ("a\u{1B}[31mb", "\\u{1B}", 1), ("\0", "\\u{0}", 0), ("é\u{7F}", "\\u{7F}", 2), ("日\u{9B}1m", "\\u{9B}", 3),
        ("a\rb", "\\u{D}", 1), ("a\r", "\\u{D}", 1), ("\u{FFFE}", "\\u{FFFE}", 0), ("\u{FFFF}", "\\u{FFFF}", 0),
    ])
    func `the first is found, and shown so that no terminal obeys it`(text: String, shown: String, offset: Int) {
        #expect(ControlCharacter.first(in: Array(text.utf8))?.range.lowerBound == offset)
        #expect(ControlCharacter.escaping(text).contains(shown))
        #expect(!ControlCharacter.stands(in: ControlCharacter.escaping(text)))
        #expect(!ControlCharacter.stands(in: ControlCharacter.replacing(in: text + text) { _ in "?" }))
    }
}
