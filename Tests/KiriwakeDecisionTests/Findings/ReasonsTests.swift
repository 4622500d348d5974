import KiriwakeModel
import KiriwakeTestSupport
import Testing

@testable import KiriwakeDecision

struct ReasonsTests {
    /// Three causes; the first question tells the first from the second, the second tells nothing of these two.
    private static let model = DecisionModel(
        causes: ["old-number", "two-step", "filter"], prior: [0.5, 0.3, 0.2],
        questions: [
            .init(
                id: "screen", cost: 1, replies: Replies(symptoms: ["device", "code"], offersNoneOfThese: true),
                likelihood: [[0.9, 0.05, 0.3], [0.05, 0.9, 0.3], [0.05, 0.05, 0.4]]),
            .init(
                id: "other-sms", cost: 1, answers: ["all", "some"],
                likelihood: [[0.9, 0.9, 0.1], [0.1, 0.1, 0.9]]),
        ],
        fixes: [
            .init(
                id: "call", cost: 20, isIrreversible: false,
                repairs: [.init(cause: 0, chance: 0.8), .init(cause: 1, chance: 0.1)], needs: [], guards: [])
        ], parameters: DecisionParameters())

    /// - Parameter silent: the cause whose article says nothing of the first question.
    private func reasons(_ answers: [Place<Question>: Answer], silent: Place<Cause>? = nil) -> Reasons {
        let claims = Claims(
            pairs: [], lookalikes: [[], [], []],
            stated: Claims.everything(in: Self.model) { $0 == silent && $1 == 0 }, required: [[]])
        let evidence = answers.reduce(Evidence(questions: 2, fixes: 1)) { $0.adding(.answer($1.value), to: $1.key) }
        return Reasons(Self.model, claims, evidence, Belief(Self.model, evidence))
    }

    @Test func `the answer likelier under a cause than elsewhere points to it, the strongest first`() {
        // 0.9 against 0.05 and 0.3, then 0.9 against 0.9 and 0.1: the screen says more.
        #expect(
            reasons([0: 0, 1: 0]).pointing(to: 0) == [
                .init(question: 0, answer: 0), .init(question: 1, answer: 0),
            ])
        #expect(reasons([0: 1]).pointing(to: 0).isEmpty)
    }

    @Test func `none of these is no reason that could be shown`() {
        #expect(reasons([0: .noneOfThese]).pointing(to: 2).isEmpty)
    }

    @Test func `the answer that fits a cause and not its look-alike speaks against the look-alike`() {
        #expect(reasons([0: 0, 1: 0]).opposing(1, for: 0) == .init(question: 0, answer: 0))
        // Both give "all" nine times in ten.
        #expect(reasons([1: 0]).opposing(1, for: 0) == nil)
        #expect(reasons([1: 0]).opposing(2, for: 0) == .init(question: 1, answer: 0))
    }

    @Test func `a look-alike whose article says nothing of a question is not ruled out by its answer`() {
        #expect(reasons([0: 0], silent: 1).opposing(1, for: 0) == nil)
        #expect(reasons([0: 0], silent: 0).opposing(1, for: 0) == nil)
        #expect(reasons([0: 0, 1: 0], silent: 2).opposing(2, for: 0) == .init(question: 1, answer: 0))
    }

    @Test func `a question separates the likeliest causes that answer it differently`() throws {
        let screen = try #require(reasons([:]).separated(by: 0))
        #expect(screen == .init(first: 0, second: 1))
        let sms = try #require(reasons([:]).separated(by: 1))
        #expect(sms == .init(first: 0, second: 2))
        // A cause whose article says nothing of the question is separated from none by it.
        #expect(reasons([:], silent: 1).separated(by: 0) == .init(first: 0, second: 2))
    }

    @Test func `a fix is aimed at the cause that it is likeliest to end`() {
        #expect(reasons([:]).target(of: 0) == 0)
        // 0.95 · 0.1 for the second cause, 0.03 · 0.8 for the first.
        #expect(reasons([0: 1]).target(of: 0) == 1)
    }
}
