import KiriwakeModel
import Testing

@testable import KiriwakeSearch

struct SearchEngineTests {
    private static let documents = [
        SearchDocument(
            kind: .symptom, id: "symptom/old", path: "symptoms/old.html", title: "古い番号に届く", summary: nil,
            aliases: ["前の番号"],
            text: "", start: "1", answer: .init(question: Place(0), answer: Place(1))),
        SearchDocument(
            kind: .symptom, id: "symptom/3", path: "check/3.html", title: "本体だけを変えた", summary: nil, aliases: ["機種変更"],
            text: "",
            isArticle: false, start: "3", answer: .init(question: Place(3), answer: Place(0))),
        SearchDocument(
            kind: .cause, id: "cause/check", path: "causes/check.html", title: "端末確認", summary: "新しい端末です。", aliases: [],
            text: "コードが古い番号へ送られます。", pairs: [Place(0)]),
        SearchDocument(
            kind: .cause, id: "cause/two-step", path: "causes/two-step.html", title: "2段階認証", summary: nil, aliases: [],
            text: "認証アプリのコードです。", pairs: [Place(0)]),
        SearchDocument(
            kind: .fix, id: "fix/reset", path: "fixes/reset.html", title: "2段階認証の解除", summary: nil, aliases: [],
            text: "書類を送ります。",
            needsCheck: true, pairs: [Place(0)]),
        SearchDocument(
            kind: .guide, id: "guide/words", path: "guides/words.html", title: "Passwords and codes", summary: nil,
            aliases: [],
            text: "ログインとパスワードの話。Verification needs patience."),
    ]

    private let engine = SearchEngine(
        IndexBuilder.build(
            SearchCorpus(
                documents: documents,
                synonyms: [
                    .init(words: ["2段階認証", "二段階認証"], foreign: ["two-step verification"]),
                    .init(words: ["サインイン", "ログイン"], foreign: []),
                    .init(words: ["機種変更", "新しい電話"], foreign: []),
                ],
                pairs: [
                    .init(
                        first: Place(2), second: Place(3), ask: "どの画面?", compare: "compare/a-vs-b.html", options: [])
                ],
                starts: StartPages(
                    form: .init(prefix: "check/", suffix: ".html"),
                    pages: [
                        .init(name: "index", answers: []),
                        .init(name: "1", answers: [.init(question: Place(0), answer: Place(1))]),
                        .init(
                            name: "2",
                            answers: [
                                .init(question: Place(0), answer: Place(1)),
                                .init(question: Place(3), answer: Place(0)),
                            ]),
                    ])),
            jobs: 2))

    private func paths(_ query: String) -> [String] {
        engine.search(query).hits.map { Self.documents[$0.document.index].path }
    }

    @Test func `a title finds its page first, in whatever way it is written`() {
        for query in ["端末確認", "２段階認証", "二段階認証", "two-step verification", "パスワ-ド"] {
            let first = paths(query).first
            let expected = query == "端末確認" ? "causes/check.html" : "causes/two-step.html"
            #expect(first == (query == "パスワ-ド" ? "guides/words.html" : expected), "\(query)")
        }
        #expect(paths("サインイン") == ["guides/words.html"])
        #expect(paths("roguin") == ["guides/words.html"])
        #expect(paths("話") == ["guides/words.html"])
        #expect(paths("verif") == ["guides/words.html"])
    }

    @Test func `a slip is corrected and said`() {
        let results = engine.search("paswords")
        #expect(results.hits.map(\.document.index) == [5])
        #expect(results.corrections == [.init(typed: "paswords", meant: "passwords")])
    }

    @Test func `a risky fix is never first, and its look-alikes are told apart before`() {
        let results = engine.search("2段階認証の解除")
        #expect(results.hits.first?.document == Place(3))
        #expect(results.hits.map(\.document).contains(Place(4)))
        #expect(results.pair == Place(0))
    }

    @Test func `symptoms named in passing begin the wizard, all of them at once`() {
        let results = engine.search("機種変更したらコードが前の番号に届く")
        #expect(results.symptoms == [Place(0), Place(1)])
        #expect(results.start == .init(path: "check/2.html", taken: 2))
        #expect(engine.search("コードが前の番号に届く").start == .init(path: "check/1.html", taken: 1))
    }

    @Test func `one slip in a word of the glossary is corrected and said, in kana and in kanji`() {
        for (query, typed, meant) in [
            ("ログイソできない", "ろぐいそ", "ログイン"), ("2段回認証", "2段回認証", "2段階認証"), ("ロイグン", "ろいぐん", "ログイン"),
        ] {
            #expect(engine.search(query).corrections == [.init(typed: typed, meant: meant)], "\(query)")
        }
        for query in ["ログイン", "番号に届かない", "話"] { #expect(engine.search(query).corrections == [], "\(query)") }
    }

    @Test func `spaces between the characters of a word do not part it`() {
        #expect(paths("二段階 認証").first == "causes/two-step.html")
    }

    @Test func `nothing is said to be found when single characters stand in`() {
        let results = engine.search("古犬")
        #expect(results.isLoose)
        #expect(results.hits.map(\.document.index) == [0, 2])
        #expect(engine.search("").hits == [])
        #expect(engine.search("!?").hits == [])
    }

    @Test func `one edit of any kind is one slip`() {
        for word in ["pssword", "paassword", "pazsword", "pasword", "passwrod"] {
            #expect(Misspelling.isOneSlip(word, "password"), "\(word)")
        }
        for word in ["password", "pasward", "wordpass"] { #expect(!Misspelling.isOneSlip(word, "password"), "\(word)") }
    }
}

extension Misspelling {
    fileprivate static func isOneSlip(_ left: String, _ right: String) -> Bool {
        isOneSlip(Array(left.utf16), Array(right.utf16))
    }
}
