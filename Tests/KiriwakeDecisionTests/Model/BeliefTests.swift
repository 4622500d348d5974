import KiriwakeCore
import KiriwakeModel
import KiriwakeTestSupport
import Testing

@testable import KiriwakeDecision

struct BeliefTests {
    /// The posterior by enumeration of the joint distribution: every cause with every combination of what was seen.
    private func bruteForce(_ model: DecisionModel, _ evidence: Evidence) -> [Double] {
        let joint = model.causes.indices.map { cause -> Double in
            var probability = model.prior[cause]
            for (question, reply) in evidence.allReplies {
                if case .answer(let answer) = reply {
                    probability *= model.questions[question].likelihood[answer][cause]
                }
            }
            for (fix, attempt) in evidence.allAttempts where attempt == .failed {
                let chance = model.fixes[fix].repairs.first { $0.cause == cause }?.chance ?? 0
                probability *= 1 - chance
            }
            return probability
        }
        return joint.map { $0 / joint.reduce(0, +) }
    }

    private func randomEvidence(_ model: DecisionModel, _ random: inout SeededGenerator) -> [(Evidence) -> Evidence] {
        var steps: [(Evidence) -> Evidence] = []
        for question in model.questions.indices where Bool.random(using: &random) {
            let number = Int.random(in: -1..<model.questions[question].answers.count, using: &random)
            let reply: Reply = number < 0 ? .notSure : .answer(model.questions[question].answers[number])
            steps.append { $0.adding(reply, to: question) }
        }
        for fix in model.fixes.indices where Bool.random(using: &random) {
            let failed = Bool.random(using: &random)
            steps.append { $0.adding(failed ? .failed : .impossible, of: fix) }
        }
        return steps
    }

    @Test(arguments: 0..<300)
    func `belief adds up, agrees with enumeration, and does not depend on the order`(seed: Int) {
        let model = RandomModel.make(seed: UInt64(seed), guarded: true)
        var random = SeededGenerator(seed: UInt64(seed) + 10_000)
        let steps = randomEvidence(model, &random)
        let nothing = Evidence(questions: model.questions.count, fixes: model.fixes.count)
        let evidence = steps.reduce(nothing) { $1($0) }
        let shuffled = steps.shuffled(using: &random).reduce(nothing) { $1($0) }
        #expect(evidence == shuffled)
        let belief = Belief(model, evidence).probabilities
        #expect(abs(belief.reduce(0, +) - 1) < 1e-9)
        for (one, other) in zip(belief, bruteForce(model, evidence)) { #expect(abs(one - other) < 1e-9) }
    }

    @Test func `what a cause says of answers is believed and the rest is shared`() {
        let said = DecisionModel.distribution([0.97, nil, nil], floor: 0.01, slip: 0)
        #expect(abs(said[0] - 0.97) < 1e-12)
        #expect(abs(said[1] - 0.015) < 1e-12)
        #expect(DecisionModel.distribution([nil, nil], floor: 0.01, slip: 0.03) == [0.5, 0.5])
        let slipped = DecisionModel.distribution([0.5, 0.5], floor: 0.01, slip: 0.03)
        #expect(abs(slipped[0] - 0.5) < 1e-12)
        let full = DecisionModel.distribution([0.97, 0.97, nil], floor: 0.01, slip: 0)
        #expect(abs(full.reduce(0, +) - 1) < 1e-12)
        #expect(full[2] > 0)
    }
}
