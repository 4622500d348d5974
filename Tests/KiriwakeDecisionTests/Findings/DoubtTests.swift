import Foundation
import KiriwakeCore
import KiriwakeModel
import KiriwakeTestSupport
import Testing

@testable import KiriwakeDecision

/// What is said where the answers do not carry what the numbers say.
struct DoubtTests {
    private static func model(_ parameters: DecisionParameters) -> DecisionModel {
        DecisionModel(
            causes: ["password", "takeover", "something-else"], somethingElse: 2, prior: [0.80, 0.15, 0.05],
            questions: [
                .init(
                    id: "screen", cost: 1, answers: ["refused", "code"],
                    likelihood: [[0.96, 0.5, 0.5], [0.04, 0.5, 0.5]]),
                .init(
                    id: "notices", cost: 1, answers: ["none", "orders"],
                    likelihood: [[0.98, 0.1, 0.5], [0.02, 0.9, 0.5]]),
            ],
            fixes: [
                .init(
                    id: "retype", cost: 5, isIrreversible: false, repairs: [.init(cause: 0, chance: 0.8)], needs: [],
                    guards: [])
            ], parameters: parameters)
    }

    private func finding(
        _ replies: [Place<Question>: Reply], step: Policy.Step = .handOver,
        _ change: (inout DecisionParameters) -> Void = { _ in }
    ) -> StateFinding {
        var parameters = DecisionParameters()
        change(&parameters)
        let model = Self.model(parameters)
        let claims = Claims(pairs: [], lookalikes: [[], [], []], stated: [:], required: [[]])
        let evidence = replies.reduce(Evidence(model)) { $0.adding($1.value, to: $1.key) }
        var judge = Judge(model, claims)
        return judge.finding(evidence, Belief(model, evidence), step: step)
    }

    @Test func `it is too early to say while the next answer may well lead elsewhere`() {
        let asking = finding([0: .answer(0)], step: .ask(1)) { $0.disturbance = 0 }
        #expect(asking.named?.cause == 0 && asking.named?.isEarly == true && asking.named?.isSettled == false)
        let done = finding([0: .answer(0)]) { $0.disturbance = 0 }
        #expect(done.named?.isEarly == false && done.named?.isSettled == true)
    }

    @Test func `the words for a belief are those of most models that are a little different`() {
        // 0.768 of 0.868: 0.885.
        #expect(finding([0: .answer(0)]) { $0.disturbance = 0 }.named?.likelihood == .likely)
        let model = Self.model(DecisionParameters())
        let evidence = Evidence(model).adding(.answer(0), to: 0)
        let firm = FirmBelief(model)
        let beliefs = firm.models.map { Belief($0, evidence).probabilities[0] }
        let kept = firm.probability(of: 0, evidence)
        #expect(beliefs.count == 16)
        // At most a fifth of the models believe less.
        #expect(beliefs.count { $0 < kept } == 3)
        #expect(kept < Belief(model, evidence).probabilities[0])
        let early = finding([0: .answer(0)]) { $0.namedFrom = (kept + 0.885) / 2 }
        #expect(early.named?.isEarly == true && early.named?.isSettled == false)
    }

    @Test func `nothing is almost certain while much is left to a cause that no article describes`() {
        let answers: [Place<Question>: Reply] = [0: .answer(0), 1: .answer(0)]
        let exact = { (parameters: inout DecisionParameters) in parameters.disturbance = 0 }
        #expect(finding(answers, exact).named?.likelihood == .almostCertain)
        let cautious = finding(answers) {
            exact(&$0)
            $0.somethingElseLimit = 0.01
        }
        #expect(cautious.named?.likelihood == .likely)
    }

    @Test func `answers that rarely go together are named, with the one to give again, and settle nothing`() throws {
        let finding = finding([0: .answer(1), 1: .answer(0)]) { $0.conflictFrom = 0.2 }
        let conflict = try #require(finding.conflict)
        let given = [
            OfferedAnswer(question: 0, answer: 1), OfferedAnswer(question: 1, answer: 0),
        ]
        #expect([conflict.first, conflict.second] == given)
        // P(code) = 0.132, P(none) = 0.824; both together 0.80 · 0.04 · 0.98 + 0.15 · 0.5 · 0.1 + 0.05 · 0.25.
        #expect(abs(conflict.bits - log2(0.132 * 0.824 / (0.03136 + 0.0075 + 0.0125))) < 1e-9)
        #expect(finding.named?.isSettled != true)
        #expect(self.finding([0: .answer(1), 1: .answer(0)]).conflict != nil)
        #expect(self.finding([0: .answer(0), 1: .answer(0)]).conflict == nil)
        #expect(self.finding([0: .answer(1)]).conflict == nil)
    }

    @Test func `where a cause that no article describes is likeliest, none is named`() {
        let finding = finding([0: .answer(1), 1: .notSure]) {
            $0.possibleFrom = 0.2
            $0.conflictFrom = 5
        }
        #expect(finding.fitsNone == false)
        let model = DecisionModel(
            causes: ["a", "something-else"], somethingElse: 1, prior: [0.5, 0.5],
            questions: [.init(id: "q", cost: 1, answers: ["x", "y"], likelihood: [[0.02, 0.5], [0.98, 0.5]])],
            fixes: [],
            parameters: DecisionParameters())
        var judge = Judge(model, Claims(pairs: [], lookalikes: [[], []], stated: [:], required: []))
        let evidence = Evidence(model).adding(.answer(0), to: 0)
        let none = judge.finding(evidence, Belief(model, evidence), step: .handOver)
        #expect(none.fitsNone && none.named == nil)
        let nothing = judge.finding(Evidence(model), Belief(model, Evidence(model)), step: .ask(0))
        #expect(!nothing.fitsNone)
    }

    @Test(arguments: 0..<100)
    func `conflict is the definition, whatever the model`(seed: Int) {
        let model = ConditionalModel.make(seed: UInt64(seed), guarded: false)
        var random = SeededGenerator(seed: UInt64(seed))
        let given = model.questions.indexed().compactMap { place, question -> OfferedAnswer? in
            question.replies.symptoms.indices.randomElement(using: &random).map { .init(question: place, answer: $0) }
        }
        // Each combination of cause and answers counted one by one.
        let rows = given.map { model.questions[$0.question].likelihood[.offered($0.answer)] }
        let joint = model.causes.indices.map { cause in rows.reduce(model.prior[cause]) { $0 * $1[cause] } }
        let alone = given.indices.map { number -> Double in
            let condition = model.questions[given[number].question].onlyIf.lazy.compactMap { needed in
                given.firstIndex { $0.question == needed.question && $0.answer == needed.answer }
            }.first
            let weights = model.causes.indices.map { cause in
                model.prior[cause] * (condition.map { rows[$0][cause] } ?? 1)
            }
            return zip(weights, rows[number]).reduce(0) { $0 + $1.0 * $1.1 } / weights.reduce(0, +)
        }
        let expected = log(alone.reduce(1, *) / joint.reduce(0, +)) / log(2)
        #expect(abs(ConflictMeasure(model).bits(given) - (given.count > 1 ? expected : 0)) < 1e-9)
    }
}
