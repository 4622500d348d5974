import KiriwakeModel
import KiriwakeTestSupport
import Testing

@testable import KiriwakeDecision

struct DisturbanceTests {
    @Test func `undisturbed is unchanged`() {
        let model = RandomModel.make(seed: 3, guarded: true)
        let disturbance = Disturbance(extent: 0, seed: 1)
        #expect(disturbance.redraw(model).prior == model.prior)
    }

    @Test(arguments: 0..<20)
    func `redrawn numbers are probabilities, and the same seed draws the same`(seed: Int) {
        let model = ConditionalModel.make(seed: UInt64(seed), guarded: true)
        let disturbance = Disturbance(extent: 0.5, seed: 7)
        let (one, other) = (disturbance.redraw(model), disturbance.redraw(model))
        #expect(one.prior == other.prior && one.prior != model.prior)
        for question in one.questions {
            for cause in one.causes.indices {
                let row = question.answers.map { question.likelihood[$0][cause] }
                #expect(abs(row.reduce(0, +) - 1) < 1e-12)
                #expect(row.allSatisfy { $0 > 0 && $0 < 1 })
            }
        }
        #expect(one.fixes.allSatisfy { $0.repairs.allSatisfy { (0...1).contains($0.chance) } })
    }

    @Test func `what is drawn for one part depends on no other`() {
        let model = RandomModel.make(seed: 3, guarded: true)
        let fewer = DecisionModel(
            causes: model.causes, prior: model.prior, questions: Indexed(model.questions.dropFirst()),
            fixes: model.fixes, parameters: model.parameters)
        let disturbance = Disturbance(extent: 0.5, seed: 7)
        let (all, some) = (disturbance.redraw(model), disturbance.redraw(fewer))
        #expect(all.prior == some.prior)
        for (one, other) in zip(all.questions.dropFirst(), some.questions) {
            for answer in one.answers { #expect(one.likelihood[answer] == other.likelihood[answer]) }
        }
        for (one, other) in zip(all.fixes, some.fixes) {
            #expect(one.repairs.map(\.chance) == other.repairs.map(\.chance))
        }
    }

    @Test func `on average the authors' numbers come out`() {
        let model = RandomModel.make(seed: 11, guarded: false)
        let redrawn = (0..<4_000).map { Disturbance(extent: 0.5, seed: $0).redraw(model) }
        for (place, question) in model.questions.indexed() {
            for answer in question.answers {
                for cause in model.causes.indices {
                    let sum = redrawn.reduce(0.0) { $0 + $1.questions[place].likelihood[answer][cause] }
                    // Four standard deviations of the mean of a share with eight observations.
                    #expect(abs(sum / 4_000 - question.likelihood[answer][cause]) < 4 * (0.25 / 9 / 4_000).squareRoot())
                }
            }
        }
    }
}
