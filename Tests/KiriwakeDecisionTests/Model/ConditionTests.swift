import KiriwakeCore
import KiriwakeModel
import KiriwakeTestSupport
import Testing

@testable import KiriwakeDecision

struct ConditionTests {
    /// A code may come; only then is there a destination. Sending the code to another number must not be tried blindly,
    /// and what came of it is asked.
    private static let model = DecisionModel(
        causes: ["old-number", "password", "something-else"], somethingElse: 2, prior: [0.5, 0.45, 0.05],
        questions: [
            .init(
                id: "screen", cost: 1, answers: ["code", "password"], likelihood: [[0.9, 0.1, 0.5], [0.1, 0.9, 0.5]]),
            .init(
                id: "destination", cost: 1, onlyIf: [OfferedAnswer(question: 0, answer: 0)], answers: ["old", "new"],
                likelihood: [[0.9, 0.5, 0.5], [0.1, 0.5, 0.5]]),
            .init(
                id: "afterwards", cost: 1, answers: ["same", "other"], likelihood: [[0.9, 0.1, 0.5], [0.1, 0.9, 0.5]]),
        ],
        fixes: [
            .init(
                id: "send", cost: 5, isIrreversible: false, repairs: [.init(cause: 0, chance: 0.8)], needs: [],
                guards: [], askFirst: [1], followUp: 2),
            .init(
                id: "reset", cost: 10, isIrreversible: false, repairs: [.init(cause: 1, chance: 0.8)], needs: [],
                guards: []),
        ], parameters: DecisionParameters())

    private func evidence(_ replies: [Place<Question>: Reply]) -> Evidence {
        replies.reduce(Evidence(Self.model)) { $0.adding($1.value, to: $1.key) }
    }

    @Test func `a question applies once an answer that it depends on was given`() {
        #expect(Self.model.applies(0, evidence([:])))
        #expect(!Self.model.applies(1, evidence([:])))
        #expect(!Self.model.applies(1, evidence([0: .notSure])))
        #expect(!Self.model.applies(1, evidence([0: .answer(1)])))
        #expect(Self.model.applies(1, evidence([0: .answer(0)])))
    }

    @Test func `an answer to a question that does not apply changes no belief`() {
        let plain = evidence([0: .answer(1)])
        #expect(
            Belief(Self.model, plain.adding(.answer(0), to: 1)).probabilities
                == Belief(Self.model, plain).probabilities)
        let applying = evidence([0: .answer(0), 1: .answer(0)])
        #expect(Belief(Self.model, applying).probabilities[0] > 0.9)
    }

    @Test func `no wizard asks what does not apply`() {
        let policy = PolicyCompiler(model: Self.model, maxStates: 200).compile()
        let asked = policy.states.filter { $0.step == .ask(1) }
        #expect(!asked.isEmpty)
        #expect(asked.allSatisfy { $0.evidence.reply(to: 0) == .answer(0) })
    }

    @Test func `a fix waits for the question that comes first, and not for one that cannot come`() {
        let waits = { (replies: [Place<Question>: Reply]) in
            let evidence = evidence(replies)
            return Self.model.mustAskFirst(0, evidence.reply)
        }
        #expect(waits([:]))
        #expect(waits([0: .answer(0)]))
        #expect(!waits([0: .answer(1)]))
        #expect(waits([0: .notSure]))
        #expect(waits([0: .answer(0), 1: .notSure]))
        #expect(!waits([0: .answer(0), 1: .answer(1)]))
    }

    @Test func `what follows a fix is asked as soon as the fix did not help`() {
        var lookAhead = LookAhead(ModelTables(Self.model), plans: 0)
        let before = evidence([0: .answer(0), 1: .answer(0)])
        #expect(lookAhead.choose(before) == .attempt(0))
        let after = before.adding(.failed, of: 0)
        #expect(Self.model.followUp(after) == 2)
        #expect(lookAhead.choose(after) == .ask(2))
        #expect(Self.model.followUp(after.adding(.notSure, to: 2)) == nil)
        #expect(Self.model.followUp(before.adding(.impossible, of: 0)) == nil)
    }

    @Test func `somebody who reports an answer has given those without which its question is not asked`() {
        let destination = OfferedAnswer(question: 1, answer: 0)
        #expect(Self.model.evidence(answering: [destination]) == evidence([0: .answer(0), 1: .answer(0)]))
        #expect(
            Self.model.evidence(answering: [destination, OfferedAnswer(question: 0, answer: 0)])
                == evidence([0: .answer(0), 1: .answer(0)]))
        #expect(Self.model.evidence(answering: [destination, OfferedAnswer(question: 0, answer: 1)]) == nil)
        #expect(Self.model.evidence(answering: [destination, OfferedAnswer(question: 1, answer: 1)]) == nil)
    }

    @Test(arguments: 0..<300)
    func `whatever depends on what, every promise is kept`(seed: Int) {
        let model = ConditionalModel.make(seed: UInt64(seed), guarded: !seed.isMultiple(of: 3))
        let policy = PolicyCompiler(model: model, maxStates: 300).compile()
        #expect(PolicyChecker(model: model, policy: policy).faults() == [])
    }

    @Test func `a policy that asks too early, or what does not apply, is broken`() throws {
        let policy = PolicyCompiler(model: Self.model, maxStates: 200).compile()
        let faults = { (place: Place<Policy.State>, step: Policy.Step) in
            var states = policy.states
            let state = states[place]
            states[place] = Policy.State(
                evidence: state.evidence, belief: state.belief, step: step, branches: [], reach: state.reach,
                beyond: nil)
            return PolicyChecker(model: Self.model, policy: Policy(states: states)).faults()
                .filter { $0.state == place && $0.kind != .deadEnd && $0.kind != .probabilities }.map(\.kind)
        }
        #expect(faults(Policy.start, .ask(1)) == [.inapplicableQuestion])
        #expect(faults(Policy.start, .list([0])) == [.unaskedFirst])
        #expect(faults(Policy.start, .list([1])) == [])
    }

    @Test func `a fix that harms whom it cannot help waits until something else is unlikely`() throws {
        let known = evidence([0: .answer(0), 1: .answer(0)])
        for (ratio, isOffered) in [(1.0, true), (1000.0, false)] {
            var parameters = DecisionParameters()
            parameters.somethingElseRatio = ratio
            let plain = Self.model
            let model = DecisionModel(
                causes: plain.causes, somethingElse: plain.somethingElse, prior: plain.prior,
                questions: plain.questions, fixes: plain.fixes, parameters: parameters)
            let policy = PolicyCompiler(model: model, maxStates: 200).compile()
            let offers = policy.states.contains { $0.evidence == known && $0.step == .attempt(0) }
            #expect(offers == isOffered)
            #expect(PolicyChecker(model: model, policy: policy).faults() == [])
        }
        // The proof does without the compiler's word for it.
        var parameters = DecisionParameters()
        parameters.somethingElseRatio = 1000
        let strict = DecisionModel(
            causes: Self.model.causes, somethingElse: 2, prior: Self.model.prior, questions: Self.model.questions,
            fixes: Self.model.fixes, parameters: parameters)
        let lax = PolicyCompiler(model: Self.model, maxStates: 200).compile()
        let faults = PolicyChecker(model: strict, policy: lax).faults().map(\.kind)
        #expect(!faults.isEmpty && faults.allSatisfy { $0 == .unknownCause })
    }
}
