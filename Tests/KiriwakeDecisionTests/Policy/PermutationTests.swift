import KiriwakeCore
import KiriwakeModel
import KiriwakeTestSupport
import Testing

@testable import KiriwakeDecision

struct PermutationTests {
    /// With plans enough to search every model to its ends; what a search does when they run out depends on where it began.
    @Test(arguments: 0..<300)
    func `other ids and another order change nothing but names and places`(seed: Int) throws {
        let model = Self.withoutTies(
            RandomModel.make(seed: UInt64(seed), questions: 1...3, fixes: 2...4, guarded: true), seed)
        let order = Order(model, seed)
        let one = PolicyCompiler(model: model, maxStates: 300, plans: 50_000_000).compile()
        let other = PolicyCompiler(model: order.applied(to: model), maxStates: 300, plans: 50_000_000).compile()
        try #require(one.states.count == other.states.count)
        for state in one.states {
            let place = other.state(with: order.applied(to: state.evidence))
            let same = try #require(place.map { other.states[$0] })
            let step = order.applied(to: state.step)
            #expect(same.step == step)
            #expect(abs(same.reach - state.reach) < 1e-9)
        }
    }

    /// The same with numbers that differ a little, so that no two actions and no two states are worth just the same: which
    /// of equals is taken is settled by place.
    private static func withoutTies(_ model: DecisionModel, _ seed: Int) -> DecisionModel {
        var random = SeededGenerator(seed: UInt64(seed) ^ 0xA5A5)
        let nudge = { (number: Double) in number * Double.random(in: 0.99...1.01, using: &random) }
        return DecisionModel(
            causes: model.causes, prior: model.prior,
            questions: model.questions.mapValues { old in
                .init(
                    id: old.id, cost: nudge(old.cost), replies: old.replies,
                    likelihood: scaled(old.likelihood.map { $0.mapValues(nudge) }))
            },
            fixes: model.fixes.mapValues { old in
                .init(
                    id: old.id, cost: nudge(old.cost), isIrreversible: old.isIrreversible, repairs: Array(old.repairs),
                    needs: old.needs, guards: old.guards)
            }, parameters: model.parameters)
    }

    /// Likelihoods by answer, then cause, that add up to 1 for each cause again.
    private static func scaled(_ rows: [Indexed<Cause, Double>]) -> [Indexed<Cause, Double>] {
        rows.map { row in
            Indexed(row.indices.map { cause in row[cause] / rows.reduce(0) { $0 + $1[cause] } })
        }
    }

    /// Another order of causes, questions, answers and fixes, and other ids.
    private struct Order {
        // By old place, the new one.
        private let causes: Indexed<Cause, Place<Cause>>
        private let questions: Indexed<Question, Place<Question>>
        private let answers: Indexed<Question, Indexed<Question.Answer, Place<Question.Answer>>>
        private let fixes: Indexed<Fix, Place<Fix>>

        init(_ model: DecisionModel, _ seed: Int) {
            var random = SeededGenerator(seed: UInt64(seed) ^ 0x5A5A)
            causes = Indexed(model.causes.indices.shuffled(using: &random))
            questions = Indexed(model.questions.indices.shuffled(using: &random))
            answers = model.questions.mapValues {
                Indexed($0.replies.symptoms.indices.shuffled(using: &random))
            }
            fixes = Indexed(model.fixes.indices.shuffled(using: &random))
        }

        func applied(to model: DecisionModel) -> DecisionModel {
            DecisionModel(
                causes: Self.moved(model.causes.mapValues { "x" + $0 }, causes), prior: Self.moved(model.prior, causes),
                questions: Self.moved(
                    Indexed(
                        model.questions.indexed().map { place, old -> DecisionModel.Question in
                            let rows = Indexed<Question.Answer, Indexed<Cause, Double>>(
                                old.likelihood.map { Self.moved($0, causes) })
                            return DecisionModel.Question(
                                id: "x" + old.id, cost: old.cost,
                                answers: Array(Self.moved(old.replies.symptoms, answers[place])),
                                likelihood: Array(Self.moved(rows, answers[place])))
                        }), questions),
                fixes: Self.moved(
                    model.fixes.mapValues { old in
                        .init(
                            id: "x" + old.id, cost: old.cost, isIrreversible: old.isIrreversible,
                            repairs: old.repairs.map { .init(cause: causes[$0.cause], chance: $0.chance) },
                            needs: old.needs.map {
                                .init(question: questions[$0.question], answer: moved($0.answer, of: $0.question))
                            },
                            guards: old.guards.map { look in
                                .init(
                                    lookalike: causes[look.lookalike], tellApart: look.tellApart.map { questions[$0] })
                            })
                    }, fixes), parameters: model.parameters)
        }

        func applied(to evidence: Evidence) -> Evidence {
            var moved = Evidence(questions: questions.count, fixes: fixes.count)
            for (question, reply) in evidence.allReplies {
                switch reply {
                case .answer(let answer):
                    moved = moved.adding(.answer(self.moved(answer, of: question)), to: questions[question])
                case .notSure: moved = moved.adding(.notSure, to: questions[question])
                }
            }
            for (fix, attempt) in evidence.allAttempts { moved = moved.adding(attempt, of: fixes[fix]) }
            return moved
        }

        func applied(to step: Policy.Step) -> Policy.Step {
            switch step {
            case .ask(let question): .ask(questions[question])
            case .attempt(let fix): .attempt(fixes[fix])
            case .list(let listed): .list(listed.map { fixes[$0] })
            case .handOver: .handOver
            }
        }

        private func moved(_ answer: Answer, of question: Place<Question>) -> Answer {
            switch answer {
            case .offered(let place): .offered(answers[question][place])
            case .noneOfThese: .noneOfThese
            }
        }

        private static func moved<Kind, Value>(
            _ list: Indexed<Kind, Value>, _ order: Indexed<Kind, Place<Kind>>
        ) -> Indexed<Kind, Value> {
            Indexed(list.indices.map { new in list[order.firstIndex(of: new) ?? 0] })
        }
    }
}
