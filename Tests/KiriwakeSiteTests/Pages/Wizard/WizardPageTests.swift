import KiriwakeDecision
import KiriwakeModel
import KiriwakeTemplates
import Testing

@testable import KiriwakeSite

/// What the steps of the wizard are given.
struct WizardPageTests {
    private let site: PageFixture
    private let pages: WizardPages

    init() throws {
        site = try PageFixture()
        pages = try site.wizardPages()
    }

    private func scope(_ state: Place<Policy.State>) -> PageScope {
        site.scope(.state(code: site.wizard.code(state)))
    }

    private func worded(_ state: Place<Policy.State>) -> WizardState { WizardState(state, of: site.wizard) }

    private func next(_ state: Place<Policy.State>, _ outcome: Policy.Outcome) throws -> String {
        try site.file(site.wizard.policy.states[state].next(after: outcome))
    }

    private static let lightOn = Answer.offered(Place(0))
    private static let lightOff = Answer.offered(Place(1))
    private static let lineDown = Link(
        title: HTML("The line is down"), href: "../../en/causes/line-down.html",
        summary: "Nothing comes out of the wall.")
    private static let settingsLost = Link(
        title: HTML("The settings are lost"), href: "../../en/causes/settings-lost.html", summary: nil)
    private static let call = Link(
        title: HTML("Call the provider"), href: "../../en/fixes/call-provider.html", summary: "They mend the line.")

    @Test func `the first page knows nothing, has no code, and is the only one that is listed`() throws {
        let page = try #require(pages.page(Policy.start, scope(Policy.start)) as? WizardQuestionPage)
        #expect(
            page
                == WizardQuestionPage(
                    title: "Is the line light on?", description: "It shows whether the line reaches you.",
                    known: KnownSoFar(
                        code: nil, codeIntro: "[code-intro]",
                        save: SavedAddress(href: "index.html", address: "index.html", mail: nil), back: nil,
                        noneFits: nil, conflict: nil,
                        belief: nil, also: [], answered: [], answeredNotSure: [], tried: [],
                        handoverHref: "../../en/contact.html", contact: ReadingPageTests.provider,
                        contactHTML: HTML("Fault desk: My internet is gone.")),
                    number: "1", questionID: "line-light", hasReadings: false, heading: HTML("Is the line light on?"),
                    why: HTML("It shows whether the line reaches you."), separates: nil,
                    answers: [
                        .init(
                            choice: .init(
                                id: "light-on", label: HTML("The light is on"), hint: HTML("It is lit."),
                                picture: site.lamp),
                            href: try next(Policy.start, .answer(Self.lightOn))),
                        .init(
                            choice: .init(
                                id: "light-off", label: HTML("The light is off"), hint: HTML("It stays dark."),
                                picture: nil),
                            href: try next(Policy.start, .answer(Self.lightOff))),
                    ],
                    none: .init(href: try next(Policy.start, .answer(.noneOfThese))),
                    unsure: .init(href: try next(Policy.start, .notSure)),
                    how: HTML("<h2>\nThe light\n</h2>\n<p>It is marked &quot;Line&quot;.</p>\n")))
        #expect(page.isIndexed)
    }

    @Test func `a fix is offered with what it looks like, what it is not, and the answer that says so`() throws {
        let state = try site.state(answering: "light-off")
        let code = try #require(site.wizard.code(state))
        let page = try #require(
            pages.page(state, scope(state)) as? WizardFixPage, "the light is off, so the provider is called")
        #expect(
            page
                == WizardFixPage(
                    title: "Call the provider",
                    known: KnownSoFar(
                        code: "\(code)", codeIntro: "[code-intro]",
                        save: SavedAddress(href: "\(code).html", address: "\(code).html", mail: nil),
                        back: "index.html",
                        noneFits: nil, conflict: nil,
                        belief: .init(
                            id: "line-down", link: Self.lineDown, words: "[belief-almost-certain]", firm: true,
                            points:
                                "[points-one-before][quote-open]The light is off[quote-close][points-one-after]",
                            not: [
                                .init(
                                    link: Self.settingsLost, ifTakenFor: "A reset erases the settings in vain.",
                                    opposes:
                                        "[opposes-before][quote-open]The light is off[quote-close][opposes-after]",
                                    avoid: [
                                        Link(
                                            title: HTML("Reset the router"), href: "../../en/fixes/reset-router.html",
                                            summary: nil)
                                    ])
                            ]),
                        also: [],
                        answered: [
                            .init(
                                id: "line-light", ask: "Is the line light on?", label: "The light is off",
                                alternatives: [
                                    .init(
                                        label: "The light is on",
                                        href: try next(Policy.start, .answer(Self.lightOn)), current: false),
                                    .init(label: "The light is off", href: nil, current: true),
                                    .init(
                                        label: "[none-of-these]",
                                        href: try next(Policy.start, .answer(.noneOfThese)), current: false),
                                    .init(
                                        label: "[not-sure]", href: try next(Policy.start, .notSure), current: false),
                                ])
                        ], answeredNotSure: [], tried: [], handoverHref: "../../en/contact.html",
                        contact: ReadingPageTests.provider, contactHTML: HTML("Fault desk: The light is off.")),
                    fix: FixDetails(
                        id: "call-provider", title: "Call the provider", summary: "They mend the line.",
                        href: "../../en/fixes/call-provider.html",
                        introduction: HTML("<p>Have your number at hand.</p>\n"),
                        steps: [HTML("Call."), HTML("Say what you see.")],
                        notes: HTML("<p>Calls cost nothing.</p>\n"), warning: nil, workedIf: "The light comes on.",
                        price: Price(effort: "20[minutes]", wait: nil, risk: "[risk-none]", riskClass: "none"),
                        requires: [], cannotHelp: []),
                    because: "[because-last]", worked: .init(href: "done.html#1;call-provider:worked"),
                    failed: .init(href: try next(state, .failed)),
                    impossible: .init(href: try next(state, .impossible))))
        #expect(!page.isIndexed)
    }

    @Test func `who was asked and did not help is asked again in other words`() throws {
        let called = try site.state(answering: "light-off")
        let state = try #require(site.wizard.policy.states[called].next(after: .failed))
        let known = KnownSoFar(worded(state), pages.contacts, scope(state))
        #expect(known.tried == [.init(link: Self.call, outcome: "[outcome-failed]")])
        #expect(known.contactHTML.text.hasPrefix("Fault desk: I called before.\n"))
    }

    @Test func `a list is a ladder, whose last rung leads to a person`() throws {
        let state = try site.state(answering: "light-off")
        let page = WizardListPage(
            [Place(1), Place(0)], pages.list, onHref: "on.html", worded(state), pages.contacts, scope(state))
        #expect(
            page
                == WizardListPage(
                    title: "[list-title-untried]", known: KnownSoFar(worded(state), pages.contacts, scope(state)),
                    rungs: [
                        .init(
                            id: "reset-router", number: "1 / 2", item: HTML("reset-router"),
                            nextHref: "#try-call-provider"),
                        .init(id: "call-provider", number: "2 / 2", item: HTML("call-provider"), nextHref: "#ask"),
                    ], doneHref: "done.html", onHref: "on.html"))
        let code = try #require(site.wizard.code(state))
        let onward = { (step: Policy.Step) in scope(state).onward(worded(state), from: step) }
        #expect(onward(.list([])) == "on.html?list=\(code)#1;line-light=light-off")
        #expect(onward(.handOver) == "on.html#1;line-light=light-off")
        #expect(site.scope(.start).onward(worded(Policy.start), from: .list([])) == "on.html")
    }

    @Test func `handing over says whether anything was tried`() throws {
        let untried = try site.state(answering: "light-off")
        let tried = try #require(site.wizard.policy.states[untried].next(after: .failed))
        #expect(
            HandOverPage(onHref: nil, worded(untried), pages.contacts, scope(untried)).reason
                == "[handover-reason-asked]")
        #expect(
            HandOverPage(onHref: "on.html", worded(tried), pages.contacts, scope(tried))
                == HandOverPage(
                    title: "[handover-title]", known: KnownSoFar(worded(tried), pages.contacts, scope(tried)),
                    reason: "[handover-reason-exhausted]", onHref: "on.html"))
    }

    @Test func `readers who are done are shown what prevents the next time`() {
        let page = DonePage(
            site.graph.fixes.values.filter(\.prevents), site.knowledge.guides.filter(\.prevents), goesOn: true,
            site.scope(.done))
        #expect(
            page
                == DonePage(
                    title: "[done-title]", save: SavedAddress(href: "done.html", address: "done.html", mail: nil),
                    onHref: "on.html",
                    prevent: [
                        Link(title: HTML("Reset the router"), href: "../../en/fixes/reset-router.html", summary: nil),
                        Link(title: HTML("Plugs"), href: "../../en/guides/plugs.html", summary: nil),
                    ]))
        #expect(!page.isIndexed)
    }

    @Test func `on a site that knows its address a page can be sent as a whole one`() throws {
        let site = try PageFixture(url: "https://help.example/net/")
        #expect(
            SavedAddress(site.scope(.state(code: CaseCode(123_456))))
                == SavedAddress(
                    href: "123456.html", address: "https://help.example/net/en/check/123456.html",
                    mail: "mailto:?subject=No%20internet&body=https%3A//help.example/net/en/check/123456.html"))
    }
}
