import KiriwakeModel
import KiriwakeTestSupport
import Testing

@testable import KiriwakeDecision

/// What findings take from articles.
struct ClaimsTests {
    private static let articles = [
        "questions/light.md":
            "---\nask: Which light?\nanswers: [{id: red, label: Red}, {id: green, label: Green}]\n---\n",
        "questions/letter.md":
            "---\nask: Have you the letter?\nanswers: [{id: letter, label: Yes}, {id: copy, label: A copy}]\n---\n",
        "causes/jam.md":
            "---\ntitle: Jam\nfrequency: common\nsymptoms: {red: always}\nfixes: {pull: usually, wait: never}\n"
            + "confused-with: [{cause: loose, tell-apart: [light], if-taken-for: It tears.}]\n---\n",
        "causes/loose.md":
            "---\ntitle: Loose\nfrequency: rare\nsymptoms: {red: never}\nfixes: {reset: usually, push: usually}\n---\n",
        "fixes/pull.md": "---\ntitle: Pull\neffort: 5m\nrisk: none\nrequires: [letter, copy, red]\n---\n1. Pull.\n",
        "fixes/push.md": "---\ntitle: Push\neffort: 5m\nrisk: none\n---\n1. Push.\n",
        "fixes/reset.md": "---\ntitle: Reset\neffort: 5m\nrisk: high\nwarning: All is lost.\n---\n1. Reset.\n",
        "fixes/wait.md": "---\ntitle: Wait\neffort: 5m\nrisk: none\nwait: 2d\n---\n1. Wait.\n",
    ]

    @Test func `a mistake costs what the article says, and the guarded fixes of the look-alike`() throws {
        let graph = try Content.read(Self.articles).knowledge.graph
        let claims = Claims(graph, DecisionModel(graph, parameters: DecisionParameters()))
        let jam = try #require(graph.causes.place(of: "jam"))
        let loose = try #require(graph.causes.place(of: "loose"))
        let light = try #require(graph.questions.place(of: "light"))
        let reset = try #require(graph.fixes.place(of: "reset"))
        #expect(claims.pairs == [.init(first: jam, second: loose, tellApart: [light])])
        #expect(claims.lookalikes[jam] == [.init(cause: loose, pair: 0, hasHarm: true, ineffectiveFixes: [reset])])
        #expect(claims.lookalikes[loose] == [.init(cause: jam, pair: 0, hasHarm: false, ineffectiveFixes: [])])
        #expect(!claims.lookalikes[loose][0].isCostly)
    }

    @Test func `the proof reads the same of the articles by itself`() throws {
        let graph = try Content.read(Self.articles).knowledge.graph
        let articles = PolicyChecker.Articles(graph)
        let claims = Claims(graph, DecisionModel(graph, parameters: DecisionParameters()))
        for cause in graph.causes.values.indices {
            #expect(articles.lookalikes[cause].map(\.cause) == claims.lookalikes[cause].map(\.cause))
            #expect(articles.lookalikes[cause].map(\.hasHarm) == claims.lookalikes[cause].map(\.hasHarm))
            for (question, asked) in graph.questions.values.indexed() {
                for answer in asked.answers.indices {
                    let stated = claims.stated(OfferedAnswer(question: question, answer: answer), by: cause)
                    #expect(articles.described[cause].contains(question) == (stated != nil))
                }
            }
        }
    }

    @Test func `a cause states or implies how often it shows each answer of a question, or is silent on all`() throws {
        let graph = try Content.read(Self.articles).knowledge.graph
        let claims = Claims(graph, DecisionModel(graph, parameters: DecisionParameters()))
        let light = try #require(graph.questions.place(of: "light"))
        let jam = try #require(graph.causes.place(of: "jam"))
        let loose = try #require(graph.causes.place(of: "loose"))
        let letter = try #require(graph.questions.place(of: "letter"))
        let stated = { (question: Place<Question>, answer: Place<Question.Answer>, cause: Place<Cause>) in
            claims.stated(OfferedAnswer(question: question, answer: answer), by: cause)
        }
        // 0.97 and 0.01 are stated; the rest, 0.03 and 0.99, is implied; a slip of 0.03 in two answers is mixed in.
        let near = { (number: Double?, expected: Double) in number.map { abs($0 - expected) < 1e-12 } ?? false }
        #expect(near(stated(light, 0, jam), 0.97 * 0.97 + 0.015) && near(stated(light, 1, jam), 0.97 * 0.03 + 0.015))
        #expect(
            near(stated(light, 0, loose), 0.97 * 0.01 + 0.015) && near(stated(light, 1, loose), 0.97 * 0.99 + 0.015))
        #expect(stated(letter, 0, jam) == nil)
        #expect(claims.stated(OfferedAnswer(question: light, answer: 0), by: 2) == nil)
    }

    @Test func `what a fix requires stands by question: of several answers to one any is enough`() throws {
        let graph = try Content.read(Self.articles).knowledge.graph
        let pull = try #require(graph.fixes.place(of: "pull"))
        #expect(
            Claims(graph, DecisionModel(graph, parameters: DecisionParameters())).required[pull] == [
                ["letter", "copy"], ["red"],
            ])
    }
}
