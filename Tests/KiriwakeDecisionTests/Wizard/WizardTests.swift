import KiriwakeModel
import KiriwakeTestSupport
import Testing

@testable import KiriwakeDecision

struct WizardTests {
    private static let question =
        "---\nask: Which light?\nanswers: [{id: red, label: Red}, {id: green, label: Green}]\n---\n"
    private static let causes = [
        "causes/jam.md":
            "---\ntitle: Jam\nfrequency: common\nsymptoms: {red: always, green: never}\nfixes: {pull: usually}\n"
            + "confused-with: [{cause: loose, tell-apart: [light], if-taken-for: It tears.}]\n---\n",
        "causes/loose.md":
            "---\ntitle: Loose\nfrequency: common\nsymptoms: {green: always, red: never}\nfixes: {push: usually}\n---\n",
    ]
    private static let fixes = [
        "fixes/pull.md": "---\ntitle: Pull\neffort: 5m\nrisk: none\n---\n1. Pull.\n",
        "fixes/push.md": "---\ntitle: Push\neffort: 5m\nrisk: none\n---\n1. Push.\n",
    ]

    private func wizard(_ articles: [String: String]) throws -> Wizard? {
        let files = articles.merging(["questions/light.md": Self.question]) { own, _ in own }
        return try Wizard.compile(
            try Content.read(files).knowledge.graph, parameters: DecisionParameters(), maxStates: 50, named: [])
    }

    @Test func `without a cause there is nothing to decide`() throws {
        #expect(try wizard([:]).map(\.policy.states.count) == nil)
    }

    @Test func `a wizard has a finding for every state, every pair and every fix`() throws {
        let wizard = try #require(try wizard(Self.causes.merging(Self.fixes) { own, _ in own }))
        #expect(wizard.findings.states.count == wizard.policy.states.count)
        #expect(wizard.findings.pairs.count == 1)
        #expect(wizard.findings.fixes.count == 2)
        let red = wizard.policy.states.indices.first { wizard.policy.states[$0].evidence.reply(to: 0) == .answer(0) }
        let named = wizard.findings.states[try #require(red)].named
        #expect(named?.cause == 0)
        #expect(named?.isSettled == true)
        #expect(named?.lookalikes.map(\.ruledOutBy) == [OfferedAnswer(question: 0, answer: 0)])
    }
}
