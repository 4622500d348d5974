import KiriwakeModel
import KiriwakeTestSupport
import Testing

@testable import KiriwakeBuild
@testable import KiriwakeDecision

struct BrokenPolicyMessageTests {
    private static let articles = [
        "questions/light.md":
            "---\nask: Which light?\nanswers: [{id: red, label: Red}, {id: green, label: Green}]\n---\n",
        "causes/jam.md": "---\ntitle: Jam\nfrequency: common\nsymptoms: {red: always}\nfixes: {pull: usually}\n---\n",
        "fixes/pull.md": "---\ntitle: Pull\neffort: 5m\nrisk: none\n---\n1. Pull.\n",
    ]

    @Test func `a broken policy is reported by ids, with the path to its first fault and the belief there`() throws {
        let graph = try Content.read(Self.articles).knowledge.graph
        let model = DecisionModel(graph, parameters: DecisionParameters())
        let light = Place<Question>(0)
        let replies: [Reply] = [.answer(.offered(Place(0))), .answer(.offered(Place(1))), .notSure]
        let state = { (evidence: Evidence, step: Policy.Step, branches: [Policy.Branch]) in
            Policy.State(
                evidence: evidence, belief: Belief(model, evidence), step: step, branches: branches, reach: 1,
                beyond: nil)
        }
        let branches = replies.enumerated().map { number, reply in
            Policy.Branch(
                outcome: Policy.Outcome(reply), probability: [0.5, 0.3, 0.2][number], target: Place(number + 1))
        }
        let nothing = Evidence(model)
        // Who saw the red light is asked for it again, and nothing follows.
        let policy = Policy(
            states: [
                state(nothing, .ask(light), branches), state(nothing.adding(replies[0], to: light), .ask(light), []),
                state(nothing.adding(replies[1], to: light), .handOver, []),
                state(nothing.adding(replies[2], to: light), .handOver, []),
            ])
        let findings = Findings.of(policy, by: Judge(model, Claims(graph, model))).states
        let broken = BrokenPolicy(policy, model, findings, PolicyChecker.Articles(graph))
        // 0.95 · 0.9559 and 0.05 · 0.8647: by what both answer to the light.
        #expect(
            BrokenPolicyMessage(try #require(broken)).description == """
                the compiled wizard breaks 3 of its promises and was not used; the first: a step is repeated
                    light → red
                    believed there: 95.5 % jam
                    believed there: 4.5 % something-else

                """)
    }
}
