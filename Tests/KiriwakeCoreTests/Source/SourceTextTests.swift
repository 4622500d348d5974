import Testing

@testable import KiriwakeCore

struct SourceTextTests {
    @Test func `columns count scalars while offsets count bytes`() {
        let text = SourceText(path: "a.md", bytes: Array("ab\n日本語x\n".utf8))
        let offset = Array("ab\n日本語".utf8).count
        #expect(text.location(of: offset..<(offset + 1)).description == "a.md:2:4")
        #expect(text.offset(line: 1, scalars: 3) == offset)
    }

    @Test func `an offset past the end of a line stays on it`() {
        let text = SourceText(path: "a.md", bytes: Array("ab\ncd".utf8))
        #expect(text.offset(line: 0, scalars: 99) == 2)
        #expect(text.offset(line: 9, scalars: 0) == 5)
    }

    @Test func `the first byte that is not UTF-8 is found`() {
        #expect(SourceText(path: "a", bytes: Array("日本".utf8)).firstInvalidOffset == nil)
        #expect(SourceText(path: "a", bytes: Array("日本".utf8) + [0x83, 0x41]).firstInvalidOffset == 6)
    }

    @Test func `scalars and bytes agree with a plain count on random text`() {
        var random = SeededGenerator(seed: 7)
        let alphabet: [Character] = ["a", "é", "日", "😀", "\n", "が"]
        for _ in 0..<200 {
            let string = String((0..<40).map { _ in alphabet[Int.random(in: alphabet.indices, using: &random)] })
            let text = SourceText(path: "t", bytes: Array(string.utf8))
            let scalars = Array(string.unicodeScalars)
            let place = Int.random(in: scalars.indices, using: &random)
            let before = String(String.UnicodeScalarView(scalars[..<place]))
            let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
            let location = text.location(of: before.utf8.count..<before.utf8.count)
            #expect(location.line == lines.count)
            #expect(location.column == (lines.last?.unicodeScalars.count ?? 0) + 1)
        }
    }
}
