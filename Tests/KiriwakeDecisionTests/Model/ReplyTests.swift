import KiriwakeModel
import KiriwakeTestSupport
import Testing

@testable import KiriwakeDecision

/// Answers, replies and the arrays indexed by them.
struct ReplyTests {
    private static let replies = Replies(symptoms: ["red", "green"], offersNoneOfThese: true)
    private static let causes: [Indexed<Cause, Double>] = [[0.7, 0.1], [0.2, 0.1], [0.1, 0.8]]
    private static let model = DecisionModel(
        causes: ["jam", "cable"], prior: [1, 1],
        questions: [
            .init(id: "light", cost: 1, replies: replies, likelihood: causes),
            .init(id: "sound", cost: 1, answers: ["loud", "quiet"], likelihood: [[0.5, 0.5], [0.5, 0.5]]),
        ], fixes: [], parameters: DecisionParameters())

    @Test func `each reply has a name and is read back from it`() {
        #expect(Self.replies.names == ["red", "green", "none-of-these", "not-sure"])
        let read = Self.replies.names.map { Self.replies.reply(named: $0) }
        #expect(
            read == [.answer(.offered(0)), .answer(.offered(1)), .answer(.noneOfThese), .notSure])
        #expect(read.compactMap { $0 }.map(Self.replies.name) == Self.replies.names)
    }

    @Test func `a name that the question does not offer is no reply`() {
        #expect(Self.replies.reply(named: "blue") == nil)
        let plain = Self.model.questions[1].replies
        #expect(plain.names == ["loud", "quiet", "not-sure"])
        #expect(plain.reply(named: "none-of-these") == nil)
    }

    @Test func `none of these is an answer with a likelihood of its own, after those offered`() {
        let light = Self.model.questions[0]
        #expect(light.answers == [.offered(0), .offered(1), .noneOfThese])
        #expect(light.answers.map { light.likelihood[$0] } == Self.causes)
        #expect(light.answers.sorted() == light.answers)
        let belief = Belief(Self.model, Evidence(Self.model).adding(.answer(.noneOfThese), to: 0))
        #expect(abs(belief.probabilities[1] - 8 / 9.0) < 1e-12)
    }

    @Test func `evidence keeps none of these apart from not sure, from every answer and from no reply`() {
        let nothing = Evidence(Self.model)
        let replies: [Reply] = [.notSure, .answer(.noneOfThese), .answer(.offered(0)), .answer(.offered(252))]
        for reply in replies {
            let evidence = nothing.adding(reply, to: 0)
            #expect(evidence.reply(to: 0) == reply)
            #expect(evidence.isAnswered(0) == (reply != .notSure))
            #expect(evidence.reply(to: 1) == nil)
            #expect(evidence.count == 1)
            #expect(evidence.adding(.notSure, to: 0) == nothing.adding(.notSure, to: 0))
        }
        #expect(Set(replies.map { nothing.adding($0, to: 0) }).count == replies.count)
        #expect(nothing.reply(to: 0) == nil)
    }

    @Test func `a reply and a fix of the same index are different evidence`() {
        let nothing = Evidence(questions: 1, fixes: 1)
        #expect(nothing.adding(.notSure, to: 0) != nothing.adding(.failed, of: 0))
        #expect(nothing.adding(.failed, of: 0).allReplies.isEmpty)
    }

    @Test func `an indexed array is read, changed and searched by place`() {
        var chances: Indexed<Cause, Double> = [0.5, 0.2, 0.3]
        chances[1] *= 2
        #expect(Array(chances) == [0.5, 0.4, 0.3])
        #expect(chances.firstIndex(of: 0.3) == Place(2))
        #expect(chances.indices.map(\.index) == [0, 1, 2])
        #expect(chances.indexed().filter { $0.1 > 0.35 }.map(\.0) == [Place(0), Place(1)])
        let named: Indexed<Cause, String> = chances.mapValues { $0 > 0.35 ? "likely" : "unlikely" }
        #expect(named == ["likely", "likely", "unlikely"])
        #expect(chances.append(0.1) == Place(3))
    }
}
