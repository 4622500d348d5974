import KiriwakeCore
import KiriwakeModel
import Testing

@testable import KiriwakeReader

/// Recorded searches, as people and spreadsheets write them.
struct SearchesFileTests {
    private func read(_ text: String) throws -> [[String]] {
        let file = try #require(try SearchesFile("searches.tsv", files: .memory(["searches.tsv": text])))
        #expect(file.diagnostics.isEmpty)
        return file.searches.map { [$0.typed] + $0.pages.map(\.value) }
    }

    @Test(arguments: [
        "no signal\tcauses/a\tfixes/b\n", "\u{FEFF}# typed\r\nno signal\tcauses/a\tfixes/b\r\n\t\t\r\n\r\n",
        "\"no signal\"\t\"causes/a\"\tfixes/b\t\t\n", "no signal;causes/a;fixes/b\n",
        "\"no signal\",causes/a,fixes/b,,\r\n,,,,\r\n",
        "sep=;\nno signal;causes/a;fixes/b\n",
    ])
    func `what a spreadsheet writes is read`(text: String) throws {
        #expect(try read(text) == [["no signal", "causes/a", "fixes/b"]])
    }

    @Test func `what was typed may hold any sign`() throws {
        #expect(try read("a, b; c\tcauses/a\n") == [["a, b; c", "causes/a"]])
        #expect(try read("\"a \"\"b\"\" c\"\tcauses/a\n") == [["a \"b\" c", "causes/a"]])
        #expect(try read("\"code\" not there\tcauses/a\n") == [["\"code\" not there", "causes/a"]])
        #expect(try read("\"a; b\";causes/a\n") == [["a; b", "causes/a"]])
    }

    @Test func `a line without a tab is told`() throws {
        let file = try #require(
            try SearchesFile("searches.tsv", files: .memory(["searches.tsv": "well, no signal causes/a\n"])))
        #expect(file.searches.isEmpty)
        #expect(
            file.diagnostics.map { "\($0.location): \($0.message)" } == ["searches.tsv:1:1: the line names no page"])
    }
}
