import KiriwakeDecision
import KiriwakeModel
import KiriwakeTemplates
import Testing

@testable import KiriwakeSite

/// What pages of articles are given.
struct ArticlePageTests {
    private let site: PageFixture

    init() throws { site = try PageFixture() }

    private static let manual = SourceLine(
        title: "Manual", url: "https://maker.example/manual", date: "2024-03", note: "page 3")

    private static let lineDown = Link(
        title: HTML("The line is down"), href: "../../en/causes/line-down.html",
        summary: "Nothing comes out of the wall.")
    private static let settingsLost = Link(
        title: HTML("The settings are lost"), href: "../../en/causes/settings-lost.html", summary: nil)

    /// The question that separates the two causes.
    private func questions() throws -> [CheckFirst.SeparatingQuestion] {
        [
            .init(
                ask: HTML("Is the line light on?"),
                answers: [
                    .init(
                        label: HTML("The light is on"), picture: site.lamp, href: try page(answering: "light-on"),
                        for: "The settings are lost"),
                    .init(
                        label: HTML("The light is off"), picture: nil, href: try page(answering: "light-off"),
                        for: "The line is down"),
                ])
        ]
    }

    private func page(answering symptom: SymptomID) throws -> String {
        "../../en/check/" + (try site.file(try site.state(answering: symptom)))
    }

    @Test func `a symptom leads into the wizard and to the causes that show it, the surest first`() throws {
        let article = try #require(site.graph.symptoms["light-on"]?.article)
        #expect(
            site.articles.symptom("light-on", article, site.scope(.symptom("light-on")))
                == SymptomPage(
                    article: ArticleParts(
                        title: "The light is on", summary: "It is lit.", body: HTML("<p>It may blink.</p>\n"),
                        picture: site.lamp, sources: [Self.manual], reviewed: "2026-11-20"),
                    start: .init(
                        href: try page(answering: "light-on"),
                        ask: "Is the line light on?"),
                    causes: [
                        StrengthLink(
                            link: Self.settingsLost, strength: "[strength-always]", strengthClass: "always"),
                        StrengthLink(link: Self.lineDown, strength: "[strength-rarely]", strengthClass: "rarely"),
                    ]))
    }

    @Test func `a cause is separated from its look-alike before what is seen and what helps`() throws {
        let page = site.articles.cause(
            try site.cause("line-down"), site.wizard, site.scope(.cause("line-down")))
        #expect(
            page
                == CausePage(
                    article: ArticleParts(
                        title: "The line is down", summary: "Nothing comes out of the wall.",
                        body: HTML("<p>The router is well.</p>\n"), picture: nil, sources: [], reviewed: nil),
                    urgentCause: true, frequency: "[frequency-common]",
                    checkFirst: [
                        CheckFirst(
                            other: HTML("The settings are lost"), otherHref: "settings-lost.html",
                            compareHref: "../../en/compare/line-down-vs-settings-lost.html", ifTakenFor: nil,
                            questions: try questions())
                    ],
                    symptomGroups: [
                        .init(
                            ask: "Is the line light on?",
                            symptoms: [
                                StrengthLink(
                                    link: Link(title: HTML("The light is off"), href: nil, summary: nil),
                                    strength: "[strength-always]", strengthClass: "always")
                            ])
                    ], rareSymptomGroups: [],
                    fixes: [
                        .init(
                            link: ChanceLink(
                                link: Link(
                                    title: HTML("Call the provider"), href: "../../en/fixes/call-provider.html",
                                    summary: "They mend the line."), chance: "[chance-usually]"),
                            price: Price(effort: "20[minutes]", wait: nil, risk: "[risk-none]", riskClass: "none"))
                    ]))
        #expect(
            page.structuredData
                == StructuredData(
                    headline: "The line is down", description: "Nothing comes out of the wall.", modified: nil))
    }

    @Test func `a fix that costs much asks first, says what it needs and whom it does not help`() throws {
        #expect(
            site.articles.fix(try site.fix("reset-router"), site.scope(.fix("reset-router")))
                == FixPage(
                    fix: FixDetails(
                        id: "reset-router", title: "Reset the router", summary: nil, href: "reset-router.html",
                        introduction: HTML("<p>Press the button.</p>\n"), steps: [], notes: HTML(""),
                        warning: "Every setting is erased.", workedIf: "A page opens.",
                        price: Price(
                            effort: "15[minutes]", wait: "2[hours]", risk: "[risk-medium]", riskClass: "medium"),
                        requires: [
                            .init(
                                several: false,
                                answers: [
                                    Link(
                                        title: HTML("The light is on"), href: "../../en/symptoms/light-on.html",
                                        summary: "It is lit.")
                                ])
                        ], cannotHelp: [Self.lineDown]),
                    causes: [ChanceLink(link: Self.settingsLost, chance: "[chance-usually]")],
                    checkFirst: [
                        CheckFirst(
                            other: HTML("The line is down"), otherHref: "../../en/causes/line-down.html",
                            compareHref: "../../en/compare/line-down-vs-settings-lost.html",
                            ifTakenFor: "A reset erases the settings in vain.", questions: try questions())
                    ], sources: [], reviewed: nil))
    }

    @Test func `a fix that costs little asks nothing, and its steps stand apart`() throws {
        let page = site.articles.fix(try site.fix("call-provider"), site.scope(.fix("call-provider")))
        #expect(page.checkFirst == [])
        #expect(page.fix.introduction == HTML("<p>Have your number at hand.</p>\n"))
        #expect(page.fix.steps == [HTML("Call."), HTML("Say what you see.")])
        #expect(page.fix.notes == HTML("<p>Calls cost nothing.</p>\n"))
        #expect(page.fix.cannotHelp == [])
        #expect(page.context["title"] == .html("Call the provider"), "its details are keys of the page")
    }

    @Test func `two look-alikes are compared by what is seen and by what helps`() throws {
        let pair = try #require(site.graph.confusablePairs.first)
        let (call, reset) = (
            Link(
                title: HTML("Call the provider"), href: "../../en/fixes/call-provider.html",
                summary: "They mend the line."),
            Link(title: HTML("Reset the router"), href: "../../en/fixes/reset-router.html", summary: nil)
        )
        #expect(
            site.articles.comparison(Place(0), site.wizard, site.scope(.comparison(pair.name)))
                == ComparisonPage(
                    title: ListPageTests.pairTitle, titleA: "The line is down", titleB: "The settings are lost",
                    a: .init(
                        link: PicturedLink(link: Self.lineDown, picture: nil),
                        ifTakenFor: "A reset erases the settings in vain.",
                        fixes: [
                            .init(link: ChanceLink(link: call, chance: "[chance-usually]"), helpsOther: true)
                        ]),
                    b: .init(
                        link: PicturedLink(link: Self.settingsLost, picture: nil), ifTakenFor: nil,
                        fixes: [
                            .init(link: ChanceLink(link: reset, chance: "[chance-usually]"), helpsOther: false),
                            .init(link: ChanceLink(link: call, chance: "[chance-rarely]"), helpsOther: true),
                        ]),
                    questions: [
                        .init(
                            ask: "Is the line light on?", why: "It shows whether the line reaches you.",
                            rows: [
                                .init(
                                    label: HTML("The light is on"),
                                    href: try page(answering: "light-on"),
                                    picture: site.lamp, a: "[strength-rarely]", aClass: "rarely",
                                    b: "[strength-always]", bClass: "always", speaksFor: "b"),
                                .init(
                                    label: HTML("The light is off"),
                                    href: try page(answering: "light-off"),
                                    picture: nil, a: "[strength-always]", aClass: "always", b: "[strength-never]",
                                    bClass: "never", speaksFor: "a"),
                            ])
                    ],
                    fixes: [
                        .init(
                            link: call, a: "[chance-usually]", b: "[chance-rarely]", risk: "[risk-none]",
                            riskClass: "none"),
                        .init(
                            link: reset, a: nil, b: "[chance-usually]", risk: "[risk-medium]", riskClass: "medium"),
                    ]))
    }

    @Test func `a guide of three headings or more has contents`() throws {
        let guides = site.knowledge.guides
        let router = try #require(guides.first { $0.path == "router" })
        #expect(
            GuidePage(router, site.scope(.guide("router")))
                == GuidePage(
                    article: ArticleParts(
                        title: "What a router does", summary: "It joins you to the line.",
                        body: HTML(router.article.text(in: site.english.language).body.article.html), picture: nil,
                        sources: [], reviewed: nil),
                    headings: [
                        .init(title: "Light", href: "#light"), .init(title: "Line & \"wall\"", href: "#line--wall"),
                        .init(title: "Reset", href: "#reset"),
                    ]))
        let plugs = try #require(guides.first { $0.path == "plugs" })
        #expect(GuidePage(plugs, site.scope(.guide("plugs"))).headings == [])
    }
}
