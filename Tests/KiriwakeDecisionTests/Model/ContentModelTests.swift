import KiriwakeTestSupport
import Testing

@testable import KiriwakeDecision

/// What the model makes of articles.
struct ContentModelTests {
    private func needs(_ lines: String) throws -> [String] {
        let graph = try Content.read([
            "questions/light.md":
                "---\nask: Which light?\nnone-of-these: true\n"
                + "answers: [{id: red, label: Red}, {id: green, label: Green}, {id: dark, label: Dark}]\n---\n",
            "questions/sound.md":
                "---\nask: Which sound?\nanswers: [{id: loud, label: Loud}, {id: quiet, label: Quiet}]\n---\n",
            "fixes/pull.md":
                "---\ntitle: Pull\neffort: 5m\nrisk: none\n\(lines)causes: {jam: usually}\n---\n1. Pull.\n",
            "causes/jam.md": "---\ntitle: Jam\nfrequency: common\n---\n",
        ]).knowledge.graph
        let model = DecisionModel(graph, parameters: DecisionParameters())
        return model.fixes[0].needs.map { model.questions[$0.question].replies.name(of: $0.answer) }
    }

    @Test func `a fix needs what it requires, or any answer but those that exclude it`() throws {
        #expect(try needs("") == [])
        #expect(try needs("requires: [red, dark]\n") == ["red", "dark"])
        #expect(try needs("unless: [red]\n") == ["green", "dark", "none-of-these"])
        #expect(try needs("requires: [red, dark]\nunless: [dark, loud]\n") == ["red", "quiet"])
    }

    @Test func `probabilities have twelve digits, and zero stays zero`() throws {
        var (articles, parameters) = (SmallGraph.articles, DecisionParameters())
        (parameters.floor, parameters.slip) = (0, 0)
        articles["causes/jam.md"] =
            "---\ntitle: Jam\nfrequency: common\nsymptoms: {red: always, green: sometimes}\nfixes: {pull: usually}\n---\n"
        let light = DecisionModel(try Content.read(articles).knowledge.graph, parameters: parameters).questions[0]
        #expect(
            light.likelihood.map { $0.map(\.description) } == [
                ["0.734848484848", "0.08", "0.392606060606"], ["0.265151515152", "0.46", "0.356727272727"],
                ["0.0", "0.46", "0.250666666667"],
            ])
    }

    @Test func `who is not sure six times is asked no more, and gets a list`() {
        let model = RandomModel.make(
            seed: 5, causes: 12...12, questions: 10...10, fixes: 10...10, repairShare: 0.2, guarded: false)
        let policy = PolicyCompiler(model: model, maxStates: 2_000).compile()
        let unsure = policy.states.map { state in state.evidence.allReplies.count { $0.1 == .notSure } }
        #expect(unsure.contains(6))
        for (state, unsure) in zip(policy.states, unsure) where unsure >= 6 {
            #expect(unsure == 6)
            guard case .ask = state.step else { continue }
            Issue.record("a question after six that could not be answered")
        }
    }
}
