import KiriwakeModel
import KiriwakeTestSupport
import Testing

@testable import KiriwakeDecision

struct PairFindingTests {
    /// Two look-alikes and a common cause; the second question says nothing.
    private static let model = DecisionModel(
        causes: ["device", "code", "filter"], prior: [1, 1, 2],
        questions: [
            .init(
                id: "screen", cost: 1, answers: ["a", "b", "c", "d", "e"],
                likelihood: [
                    [0.4, 0.01, 0.02], [0.02, 0.4, 0.4], [0.3, 0.2, 0.2], [0.2, 0.3, 0.3], [0.08, 0.09, 0.08],
                ]),
            .init(id: "sound", cost: 1, answers: ["loud", "quiet"], likelihood: [[0.5, 0.5, 0.5], [0.5, 0.5, 0.5]]),
        ], fixes: [], parameters: DecisionParameters())

    /// - Parameter stated: by answer, what the first and the second cause say of it.
    private func finding(tellApart: [Place<Question>] = [0], _ stated: [[Strength?]]) -> PairFinding {
        let rows = stated.enumerated().map { index, row in
            (
                OfferedAnswer(question: 0, answer: Place(index)),
                Indexed<Cause, Double?>((row + [nil]).map { $0.map(Self.model.parameters.probability) })
            )
        }
        let claims = Claims(
            pairs: [.init(first: 0, second: 1, tellApart: tellApart)], lookalikes: [[], [], []],
            stated: Dictionary(uniqueKeysWithValues: rows), required: [])
        return ArticleJudge(Self.model, claims).finding(KnowledgeGraph.PairPlace(0))
    }

    private func speaksFor(_ first: Strength?, _ second: Strength?) -> Place<Cause>? {
        finding([[first, second]]).questions[0].answers[0].speaksFor
    }

    @Test func `a cause that is silent on an answer says nothing by it`() {
        for strength in Strength.allCases {
            #expect(speaksFor(strength, nil) == nil)
            #expect(speaksFor(nil, strength) == nil)
        }
        #expect(speaksFor(nil, nil) == nil)
    }

    @Test func `an answer speaks for the cause that shows it clearly more often, and often enough`() {
        let order: [Strength] = [.always, .usually, .sometimes, .rarely, .never]
        let isForFirst = order.map { first in order.map { speaksFor(first, $0) == 0 } }
        #expect(
            isForFirst == [
                [false, false, false, true, true], [false, false, false, true, true],
                [false, false, false, false, true], [false, false, false, false, false],
                [false, false, false, false, false],
            ])
        for first in order {
            for second in order {
                let mirrored: Place<Cause>? = speaksFor(second, first).map { $0 == 0 ? 1 : 0 }
                #expect(speaksFor(first, second) == mirrored)
            }
        }
    }

    @Test func `an answer points to the cause that it speaks for where it alone makes that one the likeliest`() {
        let answers = finding([
            [.always, .never], [.never, .always], [.sometimes, nil], [.rarely, .never], [nil, nil],
        ]).questions[0].answers
        #expect(
            answers == [
                .init(answer: 0, speaksFor: 0, pointsTo: 0, isSeen: true),
                // The third cause is twice as common and answers the same.
                .init(answer: 1, speaksFor: 1, pointsTo: nil, isSeen: true),
                .init(answer: 2, speaksFor: nil, pointsTo: nil, isSeen: true),
                .init(answer: 3, speaksFor: nil, pointsTo: nil, isSeen: false),
                .init(answer: 4, speaksFor: nil, pointsTo: nil, isSeen: false),
            ])
    }

    @Test func `two causes are told apart by a question whose answers differ enough between them`() {
        #expect(finding(tellApart: [0], []).isToldApart)
        #expect(!finding(tellApart: [1], []).isToldApart)
        #expect(finding(tellApart: [1, 0], []).isToldApart)
        #expect(!finding(tellApart: [], []).isToldApart)
    }
}
