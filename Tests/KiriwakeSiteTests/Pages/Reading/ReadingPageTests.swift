import KiriwakeDecision
import KiriwakeModel
import KiriwakeTemplates
import KiriwakeTestSupport
import Testing

@testable import KiriwakeSite

/// What pages to read are given.
struct ReadingPageTests {
    private let site: PageFixture

    init() throws { site = try PageFixture() }

    @Test func `a page that does not exist says so and is not listed`() {
        let page = NotFoundPage(site.scope(.notFound))
        #expect(page == NotFoundPage(title: "[not-found-title]"))
        #expect(!page.isIndexed)
    }

    @Test func `without a network the pages that are kept are named`() {
        let page = OfflinePage([(.home, .home), (.start, .start)], site.scope(.offline))
        #expect(
            page
                == OfflinePage(
                    title: "[offline-title]",
                    pages: [
                        Link(title: HTML("[home]"), href: "index.html", summary: nil),
                        Link(title: HTML("[start]"), href: "check/index.html", summary: nil),
                    ]))
        #expect(!page.isIndexed)
    }

    @Test func `the root offers each language, in the site's first where it has no words of its own`() {
        let choice = { (tag: String, title: String) in
            ChooseLanguagePage.LanguageChoice(
                lang: tag, name: "[language-name]", href: "\(tag)/index.html", title: title, summary: "Find out why.",
                start: "[start]", startHref: "\(tag)/check/index.html")
        }
        #expect(
            ChooseLanguagePage(
                [site.english, site.german], start: .start, site.scope(.chooseLanguage))
                == ChooseLanguagePage(
                    title: "No internet", description: "Find out why.",
                    choices: [choice("en", "No internet"), choice("de", "Kein Internet")]))
    }

    @Test func `the glossary has the words with a meaning, and what they are not`() {
        #expect(
            GlossaryPage(site.knowledge.glossary, site.scope(.glossary))
                == GlossaryPage(
                    title: "[glossary]", description: "[glossary-summary]",
                    terms: [
                        .init(
                            preferred: "line", anchor: "line", synonyms: "wire[list-separator]cable",
                            discouraged: "pipe", meaning: "What comes out of the wall.",
                            not: [.init(title: "router", href: "#router")]),
                        .init(
                            preferred: "router", anchor: "router", synonyms: nil, discouraged: nil,
                            meaning: "The box.", not: []),
                    ]))
    }

    @Test func `a contact is shown with what to say, what is asked and what never to give away`() {
        #expect(
            ContactPage(site.knowledge.contacts, site.scope(.contact))
                == ContactPage(
                    title: "[contact]", description: "[contact-summary]", contacts: [Self.provider]))
    }

    static let provider = ContactCard(
        name: "Fault desk", how: "Call.", hours: nil, url: "https://provider.example/help/desk",
        host: "provider.example", phone: "+49 30 1#", phoneHref: "tel:+49301%23", checked: "2026-11-21", person: true,
        saying: Saying(say: "My internet is gone.", sayHome: nil, homeLanguage: "en"), asks: ["Your name"],
        never: ["Your password"],
        sources: [SourceLine(title: "Manual", url: "https://maker.example/manual", date: "2024-03", note: "page 3")])

    @Test func `in another language what to say stands in the site's first one, too`() {
        let page = ContactPage(site.knowledge.contacts, PageScope(site.german, at: .contact))
        #expect(
            page.contacts.map(\.saying)
                == [Saying(say: "Mein Internet ist weg.", sayHome: "My internet is gone.", homeLanguage: "en")])
    }

    @Test func `the home page begins with the first question and warns of the fix that is taken for a remedy`() throws {
        let start = site.wizard.policy.states[Policy.start]
        let next = { (answer: Answer) in start.next(after: .answer(answer)) }
        let question = site.graph.questions[Place(0)]
        #expect(
            HomePage(
                HomePage.FirstQuestion(
                    place: Place(0), question: question,
                    next: Indexed(question.answers.indices.map { next(.offered($0)).map(site.wizard.address) })),
                risky: [(try site.fix("reset-router"), site.wizard.findings.fixes[try site.fix("reset-router")])],
                site.knowledge.guides, takesSeveral: true, hasCauses: true, hasLookalikes: true, site.scope(.home))
                == HomePage(
                    title: "No internet", description: "Find out why.", startQuestion: "Is the line light on?",
                    starts: [
                        .init(
                            label: HTML("The light is on"), hint: "It is lit.", picture: site.lamp,
                            href: "check/" + (try site.file(next(.offered(.init(0)))))),
                        .init(
                            label: HTML("The light is off"), hint: "It stays dark.", picture: nil,
                            href: "check/" + (try site.file(next(.offered(.init(1)))))),
                    ], severalHref: "symptoms/index.html",
                    cautions: [
                        .init(
                            title: "Reset the router", href: "fixes/reset-router.html",
                            question: "Is the line light on?",
                            questionHref: "compare/line-down-vs-settings-lost.html",
                            confused: [
                                Link(
                                    title: HTML("The line is down"), href: "causes/line-down.html",
                                    summary: "Nothing comes out of the wall.")
                            ])
                    ],
                    besideStart: [
                        Link(
                            title: HTML("What a router does"), href: "guides/router.html",
                            summary: "It joins you to the line.")
                    ],
                    guides: [Link(title: HTML("Plugs"), href: "guides/plugs.html", summary: nil)],
                    causesHref: "causes/index.html", compareIndexHref: "compare/index.html"))
    }

    @Test func `without a cause the home page has nothing to begin with`() throws {
        let guides = try Content.read(["guides/plugs.md": "---\ntitle: Plugs\n---\n"]).knowledge.guides
        #expect(
            HomePage(
                nil, risky: [], guides, takesSeveral: false, hasCauses: false, hasLookalikes: false, site.scope(.home))
                == HomePage(
                    title: "No internet", description: "Find out why.", startQuestion: nil, starts: [],
                    severalHref: nil,
                    cautions: [],
                    besideStart: [], guides: [Link(title: HTML("Plugs"), href: "guides/plugs.html", summary: nil)],
                    causesHref: nil, compareIndexHref: nil))
    }
}
