import KiriwakeModel
import KiriwakeTestSupport
import Testing

@testable import KiriwakeDecision

struct DistributionTests {
    private func near(_ left: [Double], _ right: [Double]) -> Bool {
        left.count == right.count && zip(left, right).allSatisfy { abs($0 - $1) < 1e-12 }
    }

    @Test func `a cause that says nothing has what is normally seen`() {
        #expect(DecisionModel.distribution([nil, nil], normally: [0.9, 0.1], floor: 0.01, slip: 0.03) == [0.9, 0.1])
    }

    @Test func `what a cause does not mention shares the rest as it normally is`() {
        let shared = DecisionModel.distribution([0.4, nil, nil], normally: [0.1, 0.6, 0.3], floor: 0.01, slip: 0)
        #expect(near(shared, [0.4, 0.4, 0.2]))
    }

    @Test func `without a word on what is normal the rest is shared equally`() {
        #expect(near(DecisionModel.distribution([0.4, nil, nil], floor: 0.01, slip: 0), [0.4, 0.3, 0.3]))
    }

    @Test func `an article's words become the numbers, with something else as the mixture of all`() throws {
        let model = try SmallGraph.model()
        let question = try #require(model.questions.first)
        // Normally red is rarely seen: 0.08, and the other two share 0.92 equally; a slip of 0.03 in three answers.
        let normal = [0.08, 0.46, 0.46].map { 0.97 * $0 + 0.01 }
        let jam = [0.97, 0.015, 0.015].map { 0.97 * $0 + 0.01 }
        let rows = model.causes.indices.map { cause in question.answers.map { question.likelihood[$0][cause] } }
        #expect(model.causes.map { $0 } == ["jam", "paper-out", "something-else"])
        #expect(near(rows[0], jam))
        #expect(near(rows[1], normal))
        let mixture = zip(jam, normal).map { 0.8 * ($0 + $1) / 2 + 0.2 / 3 }
        #expect(near(rows[2], mixture))
        #expect(near(Array(model.prior), [0.475, 0.475, 0.05]))
    }

    @Test func `a person helps whatever the cause, also one that no article describes`() throws {
        let model = try SmallGraph.model()
        let call = try #require(model.fixes.first { $0.id == "call" })
        #expect(call.repairs.map(\.cause) == [0, 1, 2])
        // The jam says itself how reliably the person helps.
        #expect(call.repairs.map(\.chance) == [0.08, 0.8, 0.8])
        #expect(call.guards.isEmpty)
    }
}
