import KiriwakeModel
import Testing

@testable import KiriwakeSearch

/// Words that people spell with a hyphen, an accent or an apostrophe, or without.
struct SpellingTests {
    private static func guide(_ name: String, _ title: String) -> SearchDocument {
        SearchDocument(
            kind: .guide, id: "guide/\(name)", path: "guides/\(name).html", title: title, summary: nil, aliases: [],
            text: "")
    }

    private static let documents = [
        guide("hyphens", "Wi-Fi, log-in and e-mail: the set-up"), guide("joined", "WiFi, login and email: the setup"),
        guide("apart", "Set up the wi fi and log in"), guide("accents", "Café, résumé and naïve façade"),
        guide("plain", "Cafe, resume and naive facade"), guide("umlaut", "Die größte Übersicht für Passwörter"),
        guide("apostrophes", "It doesn’t work: the phone's off"),
        guide("chain", "E-Mail-Adresse und WLAN-Router-Passwort"),
    ]

    private let engine = SearchEngine(
        IndexBuilder.build(SearchCorpus(documents: documents, synonyms: [], pairs: [], starts: nil), jobs: 2))

    private func names(_ query: String) -> Set<String> {
        Set(engine.search(query).hits.map { String(Self.documents[$0.document.index].id.dropFirst("guide/".count)) })
    }

    @Test(arguments: [
        ("wifi", ["hyphens", "joined"]), ("wi-fi", ["hyphens", "joined", "apart"]),
        ("Wi‑Fi", ["hyphens", "joined", "apart"]), ("wi fi", ["hyphens", "apart"]),
        ("login", ["hyphens", "joined"]), ("log-in", ["hyphens", "joined", "apart"]), ("log in", ["hyphens", "apart"]),
        ("logins", ["hyphens", "joined"]), ("emails", ["hyphens", "joined", "chain"]),
        ("e-mails", ["hyphens", "joined", "chain"]), ("setup", ["hyphens", "joined"]),
        ("set-up", ["hyphens", "joined"]), ("emailadresse", ["chain"]), ("e-mailadresse", ["chain"]),
        ("email-adresse", ["chain"]), ("wlanrouter", ["chain"]), ("routerpasswort", ["chain"]),
    ])
    func `a hyphen may be typed or left out`(query: String, expected: [String]) {
        #expect(names(query).isSuperset(of: expected), "\(query): \(names(query))")
    }

    @Test(arguments: [
        ("cafe", ["accents", "plain"]), ("café", ["accents", "plain"]), ("CAFE\u{301}S", ["accents", "plain"]),
        ("resume", ["accents", "plain"]), ("naïve", ["accents", "plain"]), ("facade", ["accents", "plain"]),
        ("größte", ["umlaut"]), ("GRÖẞTE", ["umlaut"]), ("grosste", ["umlaut"]), ("passwörter", ["umlaut"]),
        ("ubersicht", ["umlaut"]),
    ])
    func `an accent may be typed or left out`(query: String, expected: [String]) {
        #expect(names(query).isSuperset(of: expected), "\(query): \(names(query))")
    }

    @Test(arguments: ["doesnt", "doesn't", "doesn’t", "doesn´t", "doesn`t", "doesn‘t", "phones", "phone's"])
    func `an apostrophe may be any sign, or none`(query: String) {
        #expect(names(query).contains("apostrophes"))
    }

    @Test func `a slip is corrected to the word with its accents`() {
        let results = engine.search("paswörter")
        #expect(results.corrections.map(\.meant) == ["passwörter"])
        #expect(results.hits.map(\.document.index) == [5])
    }

    @Test func `a word of the glossary is the same with its hyphens and without`() {
        let synonyms = SynonymSpans([.init(words: ["two-step sign-in", "2SV"], foreign: [])], foreign: false)
        for text in ["two-step sign-in", "two step sign in", "twostep signin", "2sv"] {
            #expect(synonyms.spans(in: Atom.atoms(of: text)).map(\.concept) == [0], "\(text)")
        }
    }

    @Test func `words that hyphens join are one in twos and threes, and no further`() {
        let wording = Wording("An e-mail-address-book, wi -fi and pre--set")
        #expect(
            wording.joined.filter { !$0.isEmpty } == [
                ["email", "emailaddress"], ["email", "mailaddress", "emailaddress", "mailaddressbook"],
                ["mailaddress", "emailaddress", "addressbook", "mailaddressbook"], ["addressbook", "mailaddressbook"],
            ])
    }
}
