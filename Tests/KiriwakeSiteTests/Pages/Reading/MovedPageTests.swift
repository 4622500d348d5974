import KiriwakeDecision
import KiriwakeModel
import KiriwakeTemplates
import Testing

@testable import KiriwakeSite

/// What stands at addresses that no page has any more.
struct MovedPageTests {
    private let site: PageFixture

    init() throws { site = try PageFixture() }

    @Test func `an article that was renamed is named and linked`() {
        let scope = site.scope(.path("guides/boxes"))
        let target = scope.link("What a router does", .path("guides/router"))
        let page = MovedPage(to: target, scope)
        #expect(
            page
                == MovedPage(
                    title: "[moved-title]",
                    target: Link(title: HTML("What a router does"), href: "router.html", summary: nil)))
        #expect(!page.isIndexed)
    }

    @Test func `a step that is gone shows what is still known, and where it leads`() throws {
        let state = try site.state(answering: "light-off")
        let scope = site.scope(.state(code: CaseCode(100_000)))
        let call = try site.fix("call-provider")
        let evidence = site.wizard.policy.states[state].evidence.adding(.impossible, of: call)
        let page = RetiredCodePage(
            site.wizard.repliesInOrder(evidence), evidence.allAttempts, target: site.wizard.address(of: state), scope)
        #expect(
            page
                == RetiredCodePage(
                    title: "[changed-title]",
                    answered: [.init(ask: "Is the line light on?", label: "The light is off")],
                    tried: [
                        .init(
                            link: Link(
                                title: HTML("Call the provider"), href: "../../en/fixes/call-provider.html",
                                summary: "They mend the line."), outcome: "[outcome-impossible]")
                    ], goHref: try site.file(state)))
        #expect(!page.isIndexed)
    }

    @Test func `a step of which nothing is left leads to the beginning`() {
        #expect(
            RetiredCodePage([], [], target: nil, site.scope(.state(code: CaseCode(100_000))))
                == RetiredCodePage(title: "[changed-title]", answered: [], tried: [], goHref: nil))
    }
}
