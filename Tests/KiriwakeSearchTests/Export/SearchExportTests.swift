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
                kind: .cause, id: "cause/jam", path: "causes/jam.html", title: "Paper \"jam\"", summary: nil,
                aliases: ["stuck"],
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
        let index = try #require(IndexName("help"))
        let lines = try objects(SearchExport.bulk(corpus, language: "en", index: index))
        #expect(lines.count == 2)
        let action = try #require(lines[0]["index"] as? [String: String])
        #expect(action == ["_index": "help", "_id": "en/cause/jam"])
        #expect(lines[0].count == 1)
        #expect(lines[1]["title"] as? String == "Paper \"jam\"")
        #expect(lines[1]["path"] as? String == "en/causes/jam.html")
        #expect(lines[1]["text"] as? String == "One\nline\u{2028}two")
        #expect(lines[1]["searches"] as? [String] == ["it is \"chewed\" up"])
        #expect(lines[1]["needs-check"] as? Bool == false)
    }

    @Test func `one document a line`() throws {
        #expect(try objects(SearchExport.lines(corpus, language: "en")).map { $0["kind"] as? String } == ["cause"])
    }

    @Test func `an id that the server refuses is refused`() throws {
        let path = String(repeating: "long/", count: 101) + "name"
        let long = SearchCorpus(
            documents: [
                SearchDocument(
                    kind: .guide, id: "guide/" + path, path: "guides/\(path).html", title: "Long", summary: nil,
                    aliases: [], text: "")
            ], synonyms: [], pairs: [], starts: nil)
        let index = try #require(IndexName("help"))
        let error = #expect(throws: LongDocumentID.self) { try SearchExport.bulk(long, language: "en", index: index) }
        #expect(
            try #require(error).description
                == "the id 'en/guide/\(path)' has 518 bytes, and OpenSearch takes at most 512; give the file of this "
                + "article a shorter path, and write the old one under 'formerly'")
    }

    @Test func `a name of an index that the server takes, and none that it refuses or keeps for itself`() {
        for name in ["help", "help-2.en_gb", "2", String(repeating: "a", count: 255)] {
            #expect(IndexName(name)?.rawValue == name, "\(name)")
        }
        for name in [
            "", "Help", "_all", "-x", "+x", ".kibana", "..", "a b", "a,b", "a*", "a:b", "a/b", "a#b", "hilfé", "助け",
            String(repeating: "a", count: 256),
        ] {
            #expect(IndexName(name) == nil, "\(name)")
        }
    }

    private func settings(_ language: String, _ synonyms: [SearchCorpus.Synonyms]) throws -> [String: Any] {
        let corpus = SearchCorpus(documents: [], synonyms: synonyms, pairs: [], starts: nil)
        let text = OpenSearchSettings(corpus, language: language).json.text
        let json = try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        #expect(Set(json.keys) == ["settings", "mappings"])
        let settings = try #require(json["settings"] as? [String: Any])
        return try #require(settings["analysis"] as? [String: Any])
    }

    private func filters(_ analysis: [String: Any], _ analyzer: String) throws -> [String] {
        let analyzers = try #require(analysis["analyzer"] as? [String: [String: Any]])
        return try #require(analyzers[analyzer]?["filter"] as? [String])
    }

    @Test func `three analyzers differ in their last step, by the language`() throws {
        let glossary = [SearchCorpus.Synonyms(words: ["jam", "block"], foreign: [])]
        let japanese = try settings("ja", glossary)
        let cut = ["kuromoji_baseform", "cjk_width", "kuromoji_stemmer", "lowercase"]
        #expect(try filters(japanese, "indexed") == cut)
        #expect(try filters(japanese, "searched") == cut + ["particles"])
        #expect(try filters(japanese, "concepts") == cut + ["glossary"])
        let english = try settings("en", glossary)
        #expect(try filters(english, "indexed") == ["cjk_width", "lowercase", "asciifolding"])
        #expect(try filters(english, "searched") == filters(english, "indexed"))
        #expect(try filters(english, "concepts") == filters(english, "indexed") + ["glossary"])
        #expect(try filters(settings("en", []), "concepts") == filters(english, "indexed"))
    }

    @Test func `what negates is searched for`() throws {
        let all = try #require(settings("ja", [])["filter"] as? [String: [String: Any]])
        let particles = try #require(all["particles"]?["stopwords"] as? [String])
        #expect(particles.contains("に"))
        for word in ["ない", "なく", "なかっ", "ず", "ぬ", "ん", "できる"] { #expect(!particles.contains(word), "\(word)") }
    }

    @Test func `synonyms hold no sign that their list gives a meaning, and only what has another word`() throws {
        let analysis = try settings(
            "en",
            [
                .init(words: ["jam", "stuck, paper"], foreign: ["紙詰まり"]), .init(words: ["alone"], foreign: []),
                .init(words: ["#1", "a => b", "c\\d", "!?"], foreign: []),
            ])
        let glossary = try #require((analysis["filter"] as? [String: [String: Any]])?["glossary"])
        #expect(glossary["synonyms"] as? [String] == ["jam, stuck  paper, 紙詰まり", " 1, a    b, c d"])
    }
}
