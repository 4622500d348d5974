import KiriwakeTestSupport
import Testing

@testable import KiriwakeDecision

struct PolicyTests {
    @Test(arguments: 0..<300)
    func `every way through a policy ends, repeats nothing, and its branches add up`(seed: Int) {
        let model = RandomModel.make(seed: UInt64(seed), guarded: seed.isMultiple(of: 2))
        let policy = PolicyCompiler(model: model, maxStates: 400).compile()
        #expect(policy.states.count <= 400)
        for state in policy.states {
            switch state.step {
            case .ask(let question): #expect(state.evidence.reply(to: question) == nil)
            case .attempt(let fix): #expect(state.evidence.attempt(of: fix) == nil)
            case .list, .handOver:
                #expect(state.branches.isEmpty)
                continue
            }
            #expect(abs(state.branches.reduce(0) { $0 + $1.probability } - 1) < 1e-9)
            for target in state.branches.compactMap(\.target) {
                // Evidence only grows, so the graph has no cycle.
                let size = { (evidence: Evidence) in evidence.allReplies.count + evidence.allAttempts.count }
                #expect(size(policy.states[target].evidence) == size(state.evidence) + 1)
            }
        }
    }

    @Test(arguments: 0..<200)
    func `a guarded fix is offered only when its look-alikes are asked about and unlikely`(seed: Int) {
        let model = RandomModel.make(seed: UInt64(seed), guarded: true)
        let policy = PolicyCompiler(model: model, maxStates: 1000).compile()
        for state in policy.states {
            guard case .attempt(let place) = state.step else { continue }
            let fix = model.fixes[place]
            let helped = fix.repairs.reduce(0) { $0 + state.belief.probabilities[$1.cause] }
            for look in fix.guards {
                #expect(helped >= 4 * state.belief.probabilities[look.lookalike] - 1e-9)
                #expect(
                    look.tellApart.contains { question in
                        if case .answer? = state.evidence.reply(to: question) { true } else { false }
                    })
            }
            for need in fix.needs {
                if case .answer(let given)? = state.evidence.reply(to: need.question) { #expect(given == need.answer) }
            }
        }
    }

    @Test func `a question that separates two causes is asked before a costly fix`() {
        let policy = PolicyCompiler(model: Self.twoCauses, maxStates: 100).compile()
        #expect(policy.states[0].step == .ask(0))
        let first = policy.states[policy.states[0].branches[0].target ?? 0]
        #expect(first.step == .attempt(0))
    }

    @Test func `a budget of one state lists the fixes in order`() {
        let policy = PolicyCompiler(model: Self.twoCauses, maxStates: 1).compile()
        #expect(policy.states.map(\.step) == [.list([0, 1])])
    }

    @Test func `replaying known answers leads as far as they reach`() {
        let policy = PolicyCompiler(model: Self.twoCauses, maxStates: 100).compile()
        let nothing = Evidence(questions: 1, fixes: 2)
        #expect(policy.replay(nothing) == 0)
        let told = nothing.adding(.answer(1), to: 0)
        #expect(policy.states[policy.replay(told)].evidence == told)
        let odd = told.adding(.impossible, of: 0)
        #expect(policy.states[policy.replay(odd)].evidence.reply(to: 0) == .answer(1))
    }

    @Test func `case codes have six digits, differ, and stay when other evidence appears`() {
        let policy = PolicyCompiler(model: Self.twoCauses, maxStates: 100).compile()
        let codes = CaseCodes(policy, Self.twoCauses).codes
        #expect(Set(codes).count == codes.count)
        #expect(codes.allSatisfy { $0.description.count == 6 && Int($0.description) != nil })
        let smaller = PolicyCompiler(model: Self.twoCauses, maxStates: 4).compile()
        let fewer = CaseCodes(smaller, Self.twoCauses).codes
        for (place, state) in smaller.states.indexed() {
            #expect(policy.state(with: state.evidence).map { codes[$0] } == fewer[place])
        }
    }

    @Test func `the same model gives the same policy`() {
        let model = RandomModel.make(seed: 5, guarded: true)
        let steps = { PolicyCompiler(model: model, maxStates: 300).compile().states.map(\.step) }
        #expect(steps() == steps())
    }

    private static let twoCauses = DecisionModel(
        causes: ["jam", "cable"], prior: [1, 1],
        questions: [
            .init(id: "light", cost: 0.5, answers: ["red", "green"], likelihood: [[0.95, 0.05], [0.05, 0.95]])
        ],
        fixes: [
            .init(
                id: "pull", cost: 20, isIrreversible: false, repairs: [.init(cause: 0, chance: 0.8)], needs: [],
                guards: []),
            .init(
                id: "push", cost: 20, isIrreversible: false, repairs: [.init(cause: 1, chance: 0.8)], needs: [],
                guards: []),
        ], parameters: DecisionParameters())
}
