import Testing

@testable import KiriwakeCore

struct SourceTextTests {
    @Test func `columns count scalars while offsets count bytes`() {
        let text = SourceText(path: "a.md", bytes: Array("ab\n日本語x\n".utf8))
        let offset = Array("ab\n日本語".utf8).count
        #expect(text.location(of: offset..<(offset + 1)).description == "a.md:2:4")
        #expect(text.offset(after: 3, scalarsFrom: text.start(ofLine: 1)) == offset)
    }

    @Test func `more scalars than there are lead to the end`() {
        let text = SourceText(path: "a.md", bytes: Array("ab\ncd".utf8))
        #expect(text.offset(after: 99, scalarsFrom: 0) == 5)
        #expect(text.offset(after: 0, scalarsFrom: 5) == 5)
        #expect(text.offset(after: -1, scalarsFrom: 2) == 2)
        #expect(SourceText(path: "a.md", bytes: []).offset(after: 1, scalarsFrom: 0) == 0)
    }

    @Test func `a place far along a line is found as fast as any`() {
        let text = SourceText(path: "a.md", bytes: Array(String(repeating: "あb", count: 1_000_000).utf8))
        let start = ContinuousClock.now
        for place in stride(from: 0, to: 4_000_000, by: 2_000) {
            let location = text.location(of: place..<place)
            #expect(location.column == place / 2 + 1)
            #expect(text.offset(after: place / 2, scalarsFrom: 0) == place)
        }
        // Counted from the start of the line, each would take milliseconds: minutes for all.
        #expect(ContinuousClock.now - start < .seconds(30))
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
            #expect(text.offset(after: place, scalarsFrom: 0) == before.utf8.count)
        }
    }
}
