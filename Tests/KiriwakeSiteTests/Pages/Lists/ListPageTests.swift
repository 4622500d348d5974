import KiriwakeModel
import KiriwakeOutput
import KiriwakeSearch
import KiriwakeTemplates
import Testing

@testable import KiriwakeSite

/// What lists, the map and the pages of search are given.
struct ListPageTests {
    private let site: PageFixture

    init() throws { site = try PageFixture() }

    private let line = Link(
        title: HTML("The line is down"), href: "line-down.html", summary: "Nothing comes out of the wall.")

    @Test func `symptoms are listed that have an article, with their pictures`() {
        #expect(
            SymptomIndexPage(
                Array(site.graph.symptoms.values), evidence: { site.wizard.fragment(answering: $0, in: site.graph) },
                goesOn: true, site.scope(.index(.symptom)))
                == SymptomIndexPage(
                    title: "[symptoms]", kindSummary: "[symptoms-summary]",
                    entries: [
                        .init(
                            link: Link(title: HTML("The light is on"), href: "light-on.html", summary: "It is lit."),
                            picture: site.lamp, evidence: "1;line-light=light-on")
                    ], onHref: "../../en/check/on.html"))
    }

    @Test func `causes, fixes and guides are listed in their order`() {
        let causes = IndexPage.causes(Array(site.graph.causes.values), site.scope(.index(.cause)))
        #expect(
            causes
                == IndexPage(
                    kind: .indexCauses, title: "[causes]", kindSummary: "[causes-summary]",
                    entries: [
                        PicturedLink(link: line, picture: nil),
                        PicturedLink(
                            link: Link(
                                title: HTML("The settings are lost"), href: "settings-lost.html", summary: nil),
                            picture: nil),
                    ]))
        let fixes = IndexPage.fixes(Array(site.graph.fixes.values), site.scope(.index(.fix)))
        #expect(fixes.kind == .indexFixes)
        #expect(fixes.entries.map(\.link.href) == ["call-provider.html", "reset-router.html"])
        let guides = IndexPage.guides(site.knowledge.guides, site.scope(.index(.guide)))
        #expect(guides.kind == .indexGuides)
        #expect(guides.entries.map(\.link.href) == ["plugs.html", "router.html"])
    }

    @Test func `look-alikes are listed as pairs`() {
        #expect(
            IndexPage.comparisons(site.wizard.findings.pairs, site.scope(.comparisonIndex))
                == IndexPage(
                    kind: .indexCompare, title: "[compare]", kindSummary: "[compare-summary]",
                    entries: [
                        PicturedLink(
                            link: Link(
                                title: HTML(Self.pairTitle), href: "line-down-vs-settings-lost.html", summary: nil),
                            picture: nil)
                    ]))
    }

    static let pairTitle =
        "[quote-open]The line is down[quote-close][compare-separator]"
        + "[quote-open]The settings are lost[quote-close]"

    @Test func `the list page's kind is no key of its template`() {
        let page = IndexPage(kind: .indexGuides, title: "Guides", kindSummary: "All of them.", entries: [])
        #expect(
            page.context
                == Context([
                    "title": .html("Guides"), "kind-summary": .html("All of them."), "entries": .list([]),
                    "has-entries": .flag(false),
                ]))
    }

    @Test func `the map says of each cause what is seen, what helps and what it is mistaken for`() {
        let page = MapPage(site.graph, site.scope(.map))
        #expect(page.title == "[map]")
        #expect(page.description == "[map-summary]")
        #expect(page.svg.text.hasPrefix("<svg "))
        let (lightOn, lightOff) = (
            Link(title: HTML("The light is on"), href: "symptoms/light-on.html", summary: "It is lit."),
            Link(title: HTML("The light is off"), href: nil, summary: nil)
        )
        let (lineDown, settingsLost) = (
            Link(
                title: HTML("The line is down"), href: "causes/line-down.html",
                summary: "Nothing comes out of the wall."),
            Link(title: HTML("The settings are lost"), href: "causes/settings-lost.html", summary: nil)
        )
        let (call, reset) = (
            Link(title: HTML("Call the provider"), href: "fixes/call-provider.html", summary: "They mend the line."),
            Link(title: HTML("Reset the router"), href: "fixes/reset-router.html", summary: nil)
        )
        #expect(
            page.causes == [
                .init(
                    link: lineDown,
                    symptoms: [
                        .init(link: lightOff, strength: "[strength-always]"),
                        .init(link: lightOn, strength: "[strength-rarely]"),
                    ],
                    fixes: [ChanceLink(link: call, chance: "[chance-usually]")], lookalikes: [settingsLost]),
                .init(
                    link: settingsLost, symptoms: [.init(link: lightOn, strength: "[strength-always]")],
                    fixes: [
                        ChanceLink(link: reset, chance: "[chance-usually]"),
                        ChanceLink(link: call, chance: "[chance-rarely]"),
                    ], lookalikes: [lineDown]),
            ])
    }

    private var words: WordList {
        WordList(
            SearchCorpus(
                documents: [
                    SearchDocument(
                        kind: .cause, id: "cause/line-down", path: "causes/line-down.html", title: "The line is down",
                        summary: nil,
                        aliases: ["outage"], text: "")
                ], synonyms: [], pairs: [], starts: nil), other: "Other")
    }

    @Test func `search is given the address of its index, and offers the lists instead`() {
        #expect(
            SearchPage(
                index: SitePath("search-en-1/core.js"), script: "assets/search-2.js", words: words, hasSymptoms: false,
                goesOn: true, site.scope(.search))
                == SearchPage(
                    title: "[search]", description: "[search-summary]", indexHref: "../search-en-1/core.js",
                    searchScript: "../assets/search-2.js", onHref: "check/on.html", symptomsHref: nil,
                    wordsHref: "words.html",
                    groups: [.init(name: "O", href: "words.html#g1"), .init(name: "T", href: "words.html#g2")]))
    }

    @Test func `the index of words names each page by its title and its short names`() {
        #expect(
            WordsPage(words, site.scope(.words))
                == WordsPage(
                    title: "[words]", description: "[words-summary]",
                    groups: [
                        .init(
                            name: "O", anchor: "g1", href: "#g1",
                            entries: [
                                .init(name: "outage", title: "The line is down", href: "causes/line-down.html")
                            ]),
                        .init(
                            name: "T", anchor: "g2", href: "#g2",
                            entries: [.init(name: "The line is down", title: nil, href: "causes/line-down.html")]),
                    ]))
    }
}
