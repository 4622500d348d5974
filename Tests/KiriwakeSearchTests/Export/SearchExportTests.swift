import Foundation
import KiriwakeModel
import Testing

@testable import KiriwakeSearch

/// Against OpenSearch's documentation of the bulk interface: pairs of lines, an action and a source, each one JSON object
/// without line breaks inside, and a line break at the very end.
struct SearchExportTests {
    private let corpus = SearchCorpus(
        documents: [
            SearchDocument(
                kind: .cause, path: "causes/jam.html", title: "Paper \"jam\"", summary: nil, aliases: ["stuck"],
                text: "One\nline\u{2028}two")
        ],
        synonyms: [.init(words: ["jam", "stuck, paper"], foreign: ["紙詰まり"])], pairs: [],
        searches: [
            .init(typed: "it is \"chewed\" up", answers: [.document(Place(0))]),
            .init(typed: "which of two", answers: [.pair(Place(0))]),
        ],
        starts: nil)

    private func objects(_ text: String) throws -> [[String: Any]] {
        #expect(text.hasSuffix("\n"))
        return try text.dropLast().split(separator: "\n", omittingEmptySubsequences: false).map { line in
            try #require(JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        }
    }

    @Test func `bulk lines are pairs of an action and a document`() throws {
        let lines = try objects(SearchExport.bulk(corpus, language: "en", index: "help"))
        #expect(lines.count == 2)
        let action = try #require(lines[0]["index"] as? [String: String])
        #expect(action == ["_index": "help", "_id": "en/0-causes/jam.html"])
        #expect(lines[0].count == 1)
        #expect(lines[1]["title"] as? String == "Paper \"jam\"")
        #expect(lines[1]["path"] as? String == "en/causes/jam.html")
        #expect(lines[1]["text"] as? String == "One\nline\u{2028}two")
        #expect(lines[1]["searches"] as? [String] == ["it is \"chewed\" up"])
    }

    @Test func `one document a line`() throws {
        #expect(try objects(SearchExport.lines(corpus, language: "en")).map { $0["kind"] as? String } == ["cause"])
    }

    @Test func `settings name an analyser for the language and the glossary's synonyms`() throws {
        let japanese = try #require(
            JSONSerialization.jsonObject(with: Data(SearchExport.settings(corpus, language: "ja").text.utf8))
                as? [String: Any])
        #expect(Set(japanese.keys) == ["settings", "mappings"])
        let text = SearchExport.settings(corpus, language: "ja").text
        #expect(text.contains("\"type\":\"kuromoji_tokenizer\""))
        #expect(text.contains("\"synonyms\":[\"jam, stuck  paper, 紙詰まり\"]"))
        #expect(!SearchExport.settings(corpus, language: "en").text.contains("kuromoji"))
    }
}
