import KiriwakeCore
import KiriwakeDecision
import KiriwakeSite
import KiriwakeTestSupport
import Testing

@testable import KiriwakeBuild

/// The knowledge base that is shipped, as the tool sees it.
struct ShippedContentTests {
    private static let root = String(#filePath.dropLast("Tests/KiriwakeBuildTests/ShippedContentTests.swift".count))

    private func checked() throws -> SiteBuilder.Checked {
        try SiteBuilder(
            folders: SiteFolders(
                content: Self.root + "Content", theme: Self.root + "Site", configuration: nil, output: "unused"),
            jobs: 2
        ).check()
    }

    @Test func `lint finds nothing`() throws {
        #expect(TextReport.render(try checked().diagnostics) == "")
    }

    @Test func `no sign-in cause but the look-alike itself is offered the reset of two-step verification`() throws {
        let graph = try #require(try checked().knowledge?.graph)
        let model = DecisionModel(graph, parameters: DecisionParameters())
        let policy = PolicyCompiler(model: model, maxStates: 1000).compile(entries: Wizard.entries(graph, model))
        let reset = try #require(graph.fixes.place(of: "recover-two-step"))
        let device = try #require(graph.causes.place(of: "device-check-old-number"))
        for state in policy.states where state.step == .attempt(reset) {
            let helped = model.fixes[reset].repairs.reduce(0) { $0 + state.belief.probabilities[$1.cause] }
            #expect(helped >= 4 * state.belief.probabilities[device])
        }
    }

    @Test func `an independent checker finds every promise kept`() throws {
        let graph = try #require(try checked().knowledge?.graph)
        let model = DecisionModel(graph, parameters: DecisionParameters())
        let policy = PolicyCompiler(model: model, maxStates: 1000).compile(entries: Wizard.entries(graph, model))
        #expect(PolicyChecker(model: model, policy: policy).faults() == [])
    }

    @Test func `the policy uses its budget and keeps to it`() throws {
        let graph = try #require(try checked().knowledge?.graph)
        let model = DecisionModel(graph, parameters: DecisionParameters())
        let policy = PolicyCompiler(model: model, maxStates: 1000).compile(entries: Wizard.entries(graph, model))
        #expect(policy.states.count <= 1000)
        #expect(policy.states.count > 500)
    }
}
