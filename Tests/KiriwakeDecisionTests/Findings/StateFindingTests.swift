import KiriwakeModel
import KiriwakeTestSupport
import Testing

@testable import KiriwakeDecision

struct StateFindingTests {
    /// The authors' numbers are taken to be right.
    private static let exact: DecisionParameters = {
        var parameters = DecisionParameters()
        parameters.disturbance = 0
        parameters.overturnedFrom = 1
        return parameters
    }()

    /// Three causes, the first two mistaken for each other; a reset, which is guarded, helps the second alone.
    private static func model(_ parameters: DecisionParameters) -> DecisionModel {
        DecisionModel(
            causes: ["old-number", "two-step", "filter"], prior: [0.5, 0.3, 0.2],
            questions: [
                .init(
                    id: "screen", cost: 1, answers: ["device", "code"],
                    likelihood: [[0.9, 0.05, 0.5], [0.1, 0.95, 0.5]]),
                .init(
                    id: "other-sms", cost: 1, answers: ["all", "some"],
                    likelihood: [[0.9, 0.9, 0.1], [0.1, 0.1, 0.9]]),
            ],
            fixes: [
                .init(
                    id: "call", cost: 20, isIrreversible: false, repairs: [.init(cause: 0, chance: 0.8)], needs: [],
                    guards: []),
                .init(
                    id: "reset", cost: 60, isIrreversible: false, repairs: [.init(cause: 1, chance: 0.97)], needs: [],
                    guards: [.init(lookalike: 0, tellApart: [0])]),
            ], parameters: parameters)
    }

    private static func claims(_ model: DecisionModel) -> Claims {
        Claims(
            pairs: [.init(first: 0, second: 1, tellApart: [0])],
            lookalikes: [
                [.init(cause: 1, pair: 0, hasHarm: false, ineffectiveFixes: [1])],
                [.init(cause: 0, pair: 0, hasHarm: false, ineffectiveFixes: [])],
                [],
            ], stated: Claims.everything(in: model), required: [[], []])
    }

    private func finding(
        _ replies: [Place<Question>: Reply], step: Policy.Step = .handOver,
        with parameters: DecisionParameters = exact
    ) -> StateFinding {
        let model = Self.model(parameters)
        let evidence = replies.reduce(Evidence(model)) { $0.adding($1.value, to: $1.key) }
        var judge = Judge(model, Self.claims(model))
        return judge.finding(evidence, Belief(model, evidence), step: step)
    }

    private static let device = OfferedAnswer(question: 0, answer: 0)
    private static let code = OfferedAnswer(question: 0, answer: 1)
    private static let all = OfferedAnswer(question: 1, answer: 0)

    @Test func `nothing is named before anything is answered, however likely`() {
        let nothing = StateFinding(
            named: nil, fitsNone: false, conflict: nil, others: [], reason: .ask(separating: nil))
        #expect(finding([:], step: .ask(0)) == nothing)
    }

    @Test func `no cause is named while the likeliest is less likely than all others together`() {
        // 0.05, 0.03 and 0.18 of 0.26: 0.19, 0.12 and 0.69.
        var parameters = Self.exact
        #expect(finding([1: .answer(1)], with: parameters).named?.cause == 2)
        parameters.namedFrom = 0.7
        #expect(
            finding([1: .answer(1)], with: parameters)
                == StateFinding(
                    named: nil, fitsNone: false, conflict: nil,
                    others: [
                        .init(cause: 2, likelihood: .likely), .init(cause: 0, likelihood: .unlikely),
                        .init(cause: 1, likelihood: .unlikely),
                    ], reason: .end))
    }

    @Test func `a likely cause is settled when an answer speaks against its look-alike`() {
        // 0.5 · 0.9, 0.3 · 0.05 and 0.2 · 0.5 of 0.565: 0.80, 0.03 and 0.18.
        #expect(
            finding([0: .answer(0)], step: .ask(1))
                == StateFinding(
                    named: .init(
                        cause: 0, likelihood: .likely, isEarly: false, isSettled: true, pointing: [Self.device],
                        lookalikes: [.init(cause: 1, ruledOutBy: Self.device, ineffectiveFixes: [1])]), fitsNone: false,
                    conflict: nil,
                    others: [.init(cause: 2, likelihood: .unlikely)],
                    reason: .ask(separating: .init(first: 0, second: 2))))
    }

    @Test func `a likely cause stays open while no answer speaks against its look-alike`() {
        // 0.5 · 0.9, 0.3 · 0.9 and 0.2 · 0.1 of 0.74: 0.61, 0.36 and 0.03; the look-alike answers the same.
        #expect(
            finding([1: .answer(0)])
                == StateFinding(
                    named: .init(
                        cause: 0, likelihood: .likely, isEarly: false, isSettled: false, pointing: [Self.all],
                        lookalikes: [.init(cause: 1, ruledOutBy: nil, ineffectiveFixes: [1])]), fitsNone: false,
                    conflict: nil,
                    others: [], reason: .end))
    }

    @Test func `a look-alike that is still worth a mention keeps the cause open, whatever speaks against it`() {
        var parameters = Self.exact
        parameters.mentionedFrom = 0.02
        let named = finding([0: .answer(0)], with: parameters).named
        #expect(named?.isSettled == false)
        // What speaks against it is not held against it then.
        #expect(named?.lookalikes.map(\.ruledOutBy) == [nil])
    }

    @Test func `a cause that is named and not yet likely stays open`() {
        var parameters = Self.exact
        parameters.likelyFrom = 0.81
        #expect(finding([0: .answer(0)]).named?.isSettled == true)
        #expect(finding([0: .answer(0)], with: parameters).named?.isSettled == false)
    }

    @Test func `a look-alike whose mistake costs nothing is not warned of`() {
        // 0.5 · 0.1, 0.3 · 0.95 and 0.2 · 0.5 of 0.435: 0.11, 0.66 and 0.23.
        #expect(
            finding([0: .answer(1)])
                == StateFinding(
                    named: .init(
                        cause: 1, likelihood: .likely, isEarly: false, isSettled: true, pointing: [Self.code],
                        lookalikes: []), fitsNone: false, conflict: nil,
                    others: [.init(cause: 2, likelihood: .unlikely), .init(cause: 0, likelihood: .unlikely)],
                    reason: .end))
    }

    @Test func `of not sure alone nothing is said`() {
        #expect(
            finding([0: .notSure])
                == StateFinding(named: nil, fitsNone: false, conflict: nil, others: [], reason: .end))
    }

    @Test func `how sure pages are is the word for the belief, unless it is too early to say`() {
        var parameters = Self.exact
        #expect(finding([0: .answer(0)], step: .ask(1), with: parameters).named?.certainty == .certain(.likely))
        parameters.overturnedFrom = 0
        let early = finding([0: .answer(0)], step: .ask(1), with: parameters).named
        #expect(early?.likelihood == .likely && early?.certainty == .early)
    }

    @Test func `a fix is offered for being the last, the likeliest or the cheapest, and says whom it does not help`() {
        // The reset is guarded: the first cause is far likelier.
        #expect(
            finding([0: .answer(0)], step: .attempt(0)).reason
                == .attempt(.init(ground: .last, aim: nil, cannotHelp: [1])))
        // 0.66 / 0.11 is more than four, so both may be offered; the reset helps far more readers.
        #expect(
            finding([0: .answer(1)], step: .attempt(1)).reason
                == .attempt(.init(ground: .likeliest, aim: nil, cannotHelp: [0])))
        #expect(
            finding([0: .answer(1)], step: .attempt(0)).reason
                == .attempt(.init(ground: .cheapest, aim: .init(cause: 0, pointing: []), cannotHelp: [])))
    }
}
