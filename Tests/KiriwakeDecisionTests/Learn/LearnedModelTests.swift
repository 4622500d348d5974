import KiriwakeCore
import KiriwakeModel
import KiriwakeTestSupport
import Testing

@testable import KiriwakeDecision

struct LearnedModelTests {
    /// Two causes, a question with two answers, and a fix for each cause.
    private static func model(prior: Indexed<Cause, Double>, first: Double, second: Double, chance: Double)
        -> DecisionModel
    {
        DecisionModel(
            causes: ["one", "two"], prior: prior,
            questions: [
                .init(
                    id: "q", cost: 1, answers: ["a", "b"], likelihood: [[first, second], [1 - first, 1 - second]])
            ],
            fixes: [
                .init(
                    id: "f", cost: 5, isIrreversible: false, repairs: [.init(cause: 0, chance: chance)], needs: [],
                    guards: []),
                .init(
                    id: "g", cost: 5, isIrreversible: false, repairs: [.init(cause: 1, chance: chance)], needs: [],
                    guards: []),
            ], parameters: DecisionParameters())
    }

    private func outcome(_ answer: Answer?, failed: [Place<Fix>] = [], worked: Place<Fix>?) -> ReportedOutcome {
        var evidence = Evidence(questions: 1, fixes: 2)
        if let answer { evidence = evidence.adding(.answer(answer), to: 0) }
        for fix in failed { evidence = evidence.adding(.failed, of: fix) }
        return ReportedOutcome(evidence, worked: worked)
    }

    @Test func `without outcomes the estimates stay`() {
        let model = RandomModel.make(seed: 8, guarded: true)
        let learned = LearnedModel(model, [], trust: 10)
        #expect(zip(learned.prior, model.prior).allSatisfy { abs($0 - $1) < 1e-12 })
        for (rows, question) in zip(learned.likelihood, model.questions) {
            for (row, old) in zip(rows, question.likelihood) {
                #expect(zip(row, old).allSatisfy { abs($0 - $1) < 1e-12 })
            }
        }
    }

    @Test func `where the fix that worked tells the cause, counts are added to the estimates`() {
        let model = Self.model(prior: [0.5, 0.5], first: 0.8, second: 0.2, chance: 0.8)
        // 30 readers with the first cause, 10 of whom say b; 10 with the second.
        let outcomes =
            Array(repeating: outcome(0, worked: 0), count: 20) + Array(repeating: outcome(1, worked: 0), count: 10)
            + Array(repeating: outcome(nil, worked: 1), count: 10)
        let learned = LearnedModel(model, outcomes, trust: 40)
        #expect(abs(learned.prior[0] - (30 + 20) / 80.0) < 1e-9)
        #expect(abs(learned.likelihood[0][0][0] - (20 + 32) / 70.0) < 1e-9)
        #expect(abs(learned.likelihood[0][0][1] - 0.2) < 1e-9)
        #expect(abs(learned.chances[0][0] - (30 + 32) / 70.0) < 1e-9)
        #expect(learned.answered[0] == [30, 0])
        #expect(learned.readers == [30, 10])
    }

    @Test func `a failed fix lowers its chance by the share of readers thought to have its cause`() {
        let model = Self.model(prior: [0.5, 0.5], first: 0.5, second: 0.5, chance: 0.8)
        let learned = LearnedModel(model, [outcome(nil, failed: [0], worked: 1)], trust: 9)
        // The second fix repairs the second cause only, so the first was not the reader's.
        #expect(abs(learned.readers[1] - 1) < 1e-9)
        #expect(abs(learned.chances[0][0] - 0.8) < 1e-9)
        let unsolved = LearnedModel(model, [outcome(nil, failed: [0], worked: nil)], trust: 9)
        #expect(unsolved.readers[0] < 0.2 && unsolved.chances[0][0] < 0.8)
    }

    @Test(arguments: 0..<50) func `no round makes the outcomes less probable`(seed: Int) {
        let model = RandomModel.make(seed: UInt64(seed), guarded: false)
        let learned = LearnedModel(model, Self.drawn(from: model, count: 200, seed: UInt64(seed) + 1), trust: 3)
        for (before, after) in zip(learned.scores, learned.scores.dropFirst()) { #expect(after >= before - 1e-6) }
        #expect(abs(learned.prior.reduce(0, +) - 1) < 1e-9)
        #expect(abs(learned.readers.reduce(0, +) - 200) < 1e-6)
    }

    @Test func `many outcomes overrule wrong estimates`() {
        let truth = Self.model(prior: [0.2, 0.8], first: 0.9, second: 0.15, chance: 0.6)
        let wrong = Self.model(prior: [0.7, 0.3], first: 0.6, second: 0.4, chance: 0.9)
        let learned = LearnedModel(wrong, Self.drawn(from: truth, count: 20_000, seed: 3), trust: 20)
        #expect(abs(learned.prior[0] - 0.2) < 0.02)
        #expect(abs(learned.likelihood[0][0][0] - 0.9) < 0.02)
        #expect(abs(learned.likelihood[0][0][1] - 0.15) < 0.02)
        #expect(abs(learned.chances[0][0] - 0.6) < 0.03)
        #expect(abs(learned.chances[1][0] - 0.6) < 0.03)
    }

    /// Readers who answer every question and try every fix in order until one works.
    private static func drawn(from model: DecisionModel, count: Int, seed: UInt64) -> [ReportedOutcome] {
        var random = SeededGenerator(seed: seed)
        func pick<Choice>(_ weights: some Collection<(Choice, Double)>, _ random: inout SeededGenerator) -> Choice? {
            var rest = Double.random(in: 0..<weights.reduce(0) { $0 + $1.1 }, using: &random)
            for (choice, weight) in weights {
                rest -= weight
                if rest < 0 { return choice }
            }
            return nil
        }
        return (0..<count).map { _ in
            let cause = pick(Array(model.prior.indexed()), &random) ?? 0
            var evidence = Evidence(questions: model.questions.count, fixes: model.fixes.count)
            for (place, question) in model.questions.indexed() {
                let weights = question.answers.map { ($0, question.likelihood[$0][cause]) }
                evidence = evidence.adding(.answer(pick(weights, &random) ?? 0), to: place)
            }
            for (place, fix) in model.fixes.indexed() {
                let chance = fix.repairs.first { $0.cause == cause }?.chance ?? 0
                if Double.random(in: 0..<1, using: &random) < chance { return ReportedOutcome(evidence, worked: place) }
                evidence = evidence.adding(.failed, of: place)
            }
            return ReportedOutcome(evidence, worked: nil)
        }
    }
}
