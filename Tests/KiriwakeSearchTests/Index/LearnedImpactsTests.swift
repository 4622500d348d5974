import Foundation
import KiriwakeModel
import Testing

@testable import KiriwakeSearch

/// What search learns from what people typed.
struct LearnedImpactsTests {
    private static func cause(_ name: String, _ title: String) -> SearchDocument {
        SearchDocument(
            kind: .cause, id: "cause/\(name)", path: "causes/\(name).html", title: title, summary: nil, aliases: [],
            text: "",
            pairs: [Place(0)])
    }

    private static let documents = [
        cause("number", "古い番号に届く"), cause("filter", "端末が受信を拒んでいる"), cause("lock", "アカウントのロック"),
        cause("clock", "Clock is wrong"),
    ]
    private static let pairs: Indexed<KnowledgeGraph.ConfusablePair, SearchCorpus.Pair> = [
        SearchCorpus.Pair(first: Place(0), second: Place(1), ask: "下2桁は?", compare: "compare/a-vs-b.html", options: []),
        SearchCorpus.Pair(first: Place(0), second: Place(2), ask: "どの画面?", compare: "compare/a-vs-c.html", options: []),
    ]

    private func engine(_ searches: [SearchCorpus.Search]) -> SearchEngine {
        SearchEngine(
            IndexBuilder.build(
                SearchCorpus(
                    documents: Self.documents, synonyms: [.init(words: ["サインイン", "ログイン"], foreign: [])],
                    pairs: Self.pairs, searches: searches, starts: nil),
                jobs: 2))
    }

    private func search(_ typed: String, _ answers: [Int]) -> SearchCorpus.Search {
        SearchCorpus.Search(typed: typed, answers: answers.map { .document(Place($0)) })
    }

    private func found(_ query: String, _ searches: [SearchCorpus.Search]) -> [Int] {
        engine(searches).search(query).hits.map(\.document.index)
    }

    @Test func `words that no page holds find the page that answered them, the best answer first`() {
        let searches = [search("携帯解約した", [1, 0]), search("凍結", [2])]
        #expect(found("解約", []) == [])
        #expect(found("解約", searches) == [1, 0])
        #expect(found("凍結された", searches) == [2])
    }

    @Test func `words typed in hiragana are learned too, and endings that every search has say less`() {
        let searches = [
            search("つながりません", [1]), search("とまりました", [2]), search("とどきません", [0]), search("あきません", [2]),
            search("ずれません", [3]),
        ]
        #expect(found("とまった", searches) == [2])
        let most = { (term: String) in engine(searches).index.entry(of: term)?.documents.map(\.impact).max() ?? 0 }
        #expect(most("ませ") < most("とま"))
    }

    @Test func `Japanese in Latin letters is learned as its kana, but for words of the pages`() {
        let searches = [search("tomatta clock", [2])]
        #expect(found("とまった", searches) == [2])
        #expect(found("clock", searches).contains(3))
        #expect(engine(searches).search("tomatta").synonyms.map(\.meant) == ["とまった"])
    }

    @Test func `a pair at the edge of a word is learned from the second search on`() {
        let once = [search("凍結が", [2]), search("番号", [0])]
        let twice = once + [search("完結が", [2])]
        #expect(engine(once).index.entry(of: "結が") == nil)
        #expect(engine(twice).index.entry(of: "結が")?.documents.map(\.place) == [Place(2)])
    }

    @Test func `what was only typed may be a slip, what a page holds is none`() {
        let index = engine([search("番合 届く", [0])]).index
        #expect(index.has(.exact("番合")) && !index.isWritten("番合"))
        #expect(index.isWritten("番号") && !index.isWritten("番地"))
    }

    @Test func `searches that a comparison answered show its pair`() {
        let searches = [
            SearchCorpus.Search(typed: "どっちの確認", answers: [.pair(Place(1)), .document(Place(2))])
        ]
        #expect(engine(searches).search("どっちの確認か").pair == Place(1))
        #expect(engine(searches).search("届く").pair == Place(0))
    }

    @Test func `impacts are those of the formula`() throws {
        let typed = [(["ab", "cd"], [0, 1]), (["ab"], [1]), (["ef", "ab", "cd"], [2]), (["ef"], [2, 0])]
        let learned = LearnedImpacts(
            SearchCorpus(
                documents: Self.documents, synonyms: [], pairs: Self.pairs,
                searches: typed.map { search($0.0.joined(separator: " "), $0.1) }, starts: nil),
            SynonymSpans([], foreign: false), written: ["ab", "cd", "ef"], jobs: 2)
        // By hand, term by term, from docs/search.md.
        var lengths: [Int: Double] = [:]
        for (terms, answers) in typed {
            for (rank, answer) in answers.enumerated() {
                lengths[answer, default: 0] += Double(terms.count) / Double(rank + 1)
            }
        }
        let average = lengths.values.reduce(0, +) / 3
        for term in ["ab", "cd", "ef"] {
            var counts: [Int: Double] = [:]
            for (terms, answers) in typed where terms.contains(term) {
                for (rank, answer) in answers.enumerated() { counts[answer, default: 0] += 1 / Double(rank + 1) }
            }
            let total = counts.values.reduce(0, +)
            let spread = counts.values.map { -$0 / total * log($0 / total) }.reduce(0, +)
            let impacts = try #require(learned.impacts[term])
            #expect(impacts.map(\.target) == counts.keys.sorted().map { .document(Place($0)) })
            for (place, (_, value)) in zip(counts.keys.sorted(), impacts) {
                let count = try #require(counts[place])
                let length = 0.4 + 0.6 * (lengths[place] ?? 0) / average
                #expect(abs(value - 5 * (log(4) - spread) * count / (count + 3 * length)) < 1e-9)
            }
        }
    }
}
