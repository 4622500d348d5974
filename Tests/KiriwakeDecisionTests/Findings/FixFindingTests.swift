import KiriwakeModel
import KiriwakeTestSupport
import Testing

@testable import KiriwakeDecision

struct FixFindingTests {
    private static func finding(repairing causes: [Place<Cause>], guards: [Place<Cause>] = []) -> FixFinding {
        let model = DecisionModel(
            causes: ["a", "b", "c", "d"], prior: [4, 2, 2, 1], questions: [],
            fixes: [
                .init(
                    id: "reset", cost: 20, isIrreversible: false,
                    repairs: causes.map { .init(cause: $0, chance: 0.8) }, needs: [],
                    guards: guards.map { .init(lookalike: $0, tellApart: []) })
            ], parameters: DecisionParameters())
        let lookalike = { (cause: Place<Cause>, pair: KnowledgeGraph.PairPlace) in
            Claims.Lookalike(cause: cause, pair: pair, hasHarm: true, ineffectiveFixes: [])
        }
        let claims = Claims(
            pairs: [
                .init(first: 0, second: 1, tellApart: []), .init(first: 0, second: 2, tellApart: []),
                .init(first: 0, second: 3, tellApart: []), .init(first: 2, second: 3, tellApart: []),
            ],
            lookalikes: [
                [lookalike(3, 2), lookalike(1, 0), lookalike(2, 1)], [lookalike(0, 0)],
                [lookalike(3, 3), lookalike(0, 1)], [lookalike(0, 2), lookalike(2, 3)],
            ], stated: [:], required: [[]])
        return ArticleJudge(model, claims).finding(Place<Fix>(0))
    }

    @Test
    func `look-alikes that a fix does not help stand by how common the mistake is, then as articles name it`() {
        let finding = Self.finding(repairing: [0])
        // 'b' and 'c' are as common; the article of 'b' names 'a' first.
        #expect(
            finding.mistakes == [
                .init(helped: 0, notHelped: 1, pair: 0, tellApart: []),
                .init(helped: 0, notHelped: 2, pair: 1, tellApart: []),
                .init(helped: 0, notHelped: 3, pair: 2, tellApart: []),
            ])
        #expect(finding.pairs == [0, 1, 2])
    }

    @Test func `a look-alike that the fix helps too is no mistake, and each other one stands once`() {
        let finding = Self.finding(repairing: [0, 2])
        #expect(finding.notHelped == [1, 3])
        #expect(finding.notHelped(beside: 0) == [1, 3])
        #expect(finding.notHelped(beside: 2) == [3])
        #expect(finding.pairs == [0, 2, 3])
    }

    @Test func `a fix is guarded from its look-alikes, the commonest first, with the share of readers who have one`() {
        let finding = Self.finding(repairing: [1], guards: [3, 0])
        #expect(finding.guardedFrom == [0, 3])
        #expect(abs(finding.misledShare - 5.0 / 9) < 1e-12)
    }
}
