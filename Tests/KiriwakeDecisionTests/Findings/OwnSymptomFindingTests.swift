import KiriwakeModel
import KiriwakeTestSupport
import Testing

@testable import KiriwakeDecision

struct OwnSymptomFindingTests {
    /// - Parameters:
    ///   - frequency: of the fire, which always smells.
    ///   - jam: what the article of the jam says of the answers.
    private func ownSymptoms(frequency: String, jam: String) throws -> (
        found: [OwnSymptomFinding], others: [OwnSymptomFinding]
    ) {
        let graph = try Content.read([
            "questions/smell.md":
                "---\nask: Does it smell?\nanswers: [{id: smoke, label: Smoke}, {id: nothing, label: Nothing}]\n---\n",
            "questions/light.md":
                "---\nask: Which light?\nanswers: [{id: red, label: Red}, {id: green, label: Green}]\n---\n",
            "causes/fire.md":
                "---\ntitle: Fire\nfrequency: \(frequency)\nsymptoms: {smoke: always, red: usually}\n---\n",
            "causes/jam.md": "---\ntitle: Jam\nfrequency: very-common\nsymptoms: {\(jam)}\n---\n",
        ]).knowledge.graph
        let model = DecisionModel(graph, parameters: DecisionParameters())
        let judge = ArticleJudge(model, Claims(graph, model))
        let (fire, jam) = (graph.causes.place(of: "fire"), graph.causes.place(of: "jam"))
        return (judge.ownSymptoms(of: try #require(fire)), judge.ownSymptoms(of: try #require(jam)))
    }

    @Test func `a symptom that another cause shows more than rarely is no cause's own`() throws {
        #expect(try ownSymptoms(frequency: "common", jam: "smoke: sometimes").found == [])
        #expect(try ownSymptoms(frequency: "common", jam: "smoke: rarely").found.count == 1)
        // The jam always shows green light, and nothing else does.
        #expect(try ownSymptoms(frequency: "common", jam: "green: always").others.count == 1)
    }

    @Test func `a cause's own symptom convinces where it alone makes the cause believed`() throws {
        let common = try #require(try ownSymptoms(frequency: "common", jam: "smoke: never").found.first)
        #expect(common.isConvincing && common.belief > 0.5)
        // Who has a jam smells smoke half the time, as the article does not say.
        let rare = try #require(try ownSymptoms(frequency: "very-rare", jam: "green: always").found.first)
        #expect(!rare.isConvincing && rare.belief < 0.5)
        #expect(rare.answer == common.answer)
    }
}
