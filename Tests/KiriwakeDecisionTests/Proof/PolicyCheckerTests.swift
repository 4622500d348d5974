import KiriwakeModel
import KiriwakeTestSupport
import Testing

@testable import KiriwakeDecision

struct PolicyCheckerTests {
    @Test(arguments: 0..<300)
    func `what the compiler makes keeps every promise`(seed: Int) {
        let model = RandomModel.make(seed: UInt64(seed), guarded: !seed.isMultiple(of: 3))
        let policy = PolicyCompiler(model: model, maxStates: 300).compile()
        #expect(PolicyChecker(model: model, policy: policy).faults() == [])
    }

    /// Ways to break a policy that has two causes, a question that separates them and a guarded fix.
    enum Mutation: String, CaseIterable, Sendable {
        case offerGuardedFixFirst, listGuardedFixFirst, offerDeniedFix, repeatQuestion, repeatFix, dropNotSure,
            dropFailed
        case dropImpossible, loop, leadElsewhere, wrongProbability, negativeProbability, failedIsDone, irreversibleFirst
        case pointOutside, missingEvidence

        var expected: PolicyChecker.Fault.Kind {
            switch self {
            case .offerGuardedFixFirst, .listGuardedFixFirst: .guardBroken
            case .offerDeniedFix: .deniedFix
            case .repeatQuestion, .repeatFix: .repeatedStep
            case .dropNotSure, .dropFailed, .dropImpossible, .failedIsDone, .pointOutside: .deadEnd
            case .loop: .cycle
            case .leadElsewhere, .missingEvidence: .wrongEvidence
            case .wrongProbability, .negativeProbability: .probabilities
            case .irreversibleFirst: .prematureIrreversible
            }
        }
    }

    @Test(arguments: Mutation.allCases)
    func `each way to break a policy is noticed`(mutation: Mutation) throws {
        let model = Self.model
        let policy = PolicyCompiler(model: model, maxStates: 500).compile()
        #expect(PolicyChecker(model: model, policy: policy).faults() == [])
        var states = policy.states
        let asking = try #require(states.indices.first { if case .ask = states[$0].step { true } else { false } })
        let trying = try #require(
            states.indices.first { place in
                if case .attempt = states[place].step { states[place].branches.count == 3 } else { false }
            })
        let change = { (place: Place<Policy.State>, step: Policy.Step?, branches: [Policy.Branch]?) in
            states[place] = Policy.State(
                evidence: states[place].evidence, belief: states[place].belief, step: step ?? states[place].step,
                branches: branches ?? states[place].branches, reach: states[place].reach, beyond: nil)
        }
        let without = { (place: Place<Policy.State>, outcome: Policy.Outcome) in
            states[place].branches.filter { $0.outcome != outcome }
        }
        switch mutation {
        case .offerGuardedFixFirst: change(0, .attempt(1), nil)
        case .listGuardedFixFirst: change(0, .list([1]), [])
        case .offerDeniedFix:
            let denied = try #require(states.firstIndex { $0.evidence.reply(to: 0) == .answer(1) })
            change(denied, .list([2]), [])
        case .repeatQuestion:
            let asked = try #require(states.firstIndex { $0.evidence.reply(to: 0) != nil })
            change(asked, .ask(0), nil)
        case .repeatFix:
            let tried = try #require(states.firstIndex { $0.evidence.attempt(of: 0) != nil })
            change(tried, .list([0]), [])
        case .dropNotSure: change(asking, nil, without(asking, .notSure))
        case .dropFailed: change(trying, nil, without(trying, .failed))
        case .dropImpossible: change(trying, nil, without(trying, .impossible))
        case .loop:
            change(
                asking, nil,
                states[asking].branches.map { .init(outcome: $0.outcome, probability: $0.probability, target: asking) })
        case .leadElsewhere:
            let other = Place<Policy.State>(states.count - 1)
            change(
                asking, nil,
                states[asking].branches.map { .init(outcome: $0.outcome, probability: $0.probability, target: other) })
        case .wrongProbability:
            change(
                asking, nil,
                states[asking].branches.map { .init(outcome: $0.outcome, probability: 0.9, target: $0.target) })
        case .negativeProbability:
            change(
                asking, nil,
                states[asking].branches.enumerated().map { number, branch in
                    .init(outcome: branch.outcome, probability: number == 0 ? 2 : -1, target: branch.target)
                })
        case .failedIsDone:
            change(
                trying, nil,
                states[trying].branches.map { .init(outcome: $0.outcome, probability: $0.probability, target: nil) })
        case .irreversibleFirst: change(0, .list([3]), [])
        case .pointOutside:
            change(
                asking, nil,
                states[asking].branches.map { .init(outcome: $0.outcome, probability: $0.probability, target: 99_999) })
        case .missingEvidence:
            let first = states[asking].branches[0]
            change(
                asking, nil,
                [
                    .init(
                        outcome: first.outcome, probability: first.probability,
                        target: states[asking].branches[1].target)
                ] + states[asking].branches.dropFirst())
        }
        let faults = PolicyChecker(model: model, policy: Policy(states: states)).faults()
        #expect(faults.contains { $0.kind == mutation.expected }, "\(faults)")
    }

    private static let model = DecisionModel(
        causes: ["device", "second"], prior: [3, 1],
        questions: [
            .init(
                id: "heading", cost: 0.5, answers: ["check", "two-step"], likelihood: [[0.97, 0.03], [0.03, 0.97]]),
            .init(id: "address", cost: 1, answers: ["cvf", "mfa"], likelihood: [[0.9, 0.1], [0.1, 0.9]]),
        ],
        fixes: [
            .init(
                id: "call", cost: 20, isIrreversible: false,
                repairs: [.init(cause: 0, chance: 0.8), .init(cause: 1, chance: 0.35)], needs: [], guards: []),
            .init(
                id: "reset", cost: 60, isIrreversible: false, repairs: [.init(cause: 1, chance: 0.97)], needs: [],
                guards: [.init(lookalike: 0, tellApart: [0, 1])]),
            .init(
                id: "old-phone", cost: 5, isIrreversible: false, repairs: [.init(cause: 0, chance: 0.35)],
                needs: [.init(question: 0, answer: 0)], guards: []),
            .init(
                id: "new-account", cost: 200, isIrreversible: true,
                repairs: [.init(cause: 0, chance: 0.35), .init(cause: 1, chance: 0.35)], needs: [], guards: []),
        ], parameters: DecisionParameters())
}
