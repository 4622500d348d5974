import KiriwakeModel
import KiriwakeTestSupport
import Testing

@testable import KiriwakeDecision

/// Codes that readers have kept.
struct PublishedCodeTests {
    private typealias Piece = RecordedState.Piece

    private let model: DecisionModel
    private let policy: Policy
    /// The state of a reader who sees the red light.
    private let red: Place<Policy.State>
    private let green: Place<Policy.State>

    init() throws {
        model = try SmallGraph.model()
        policy = PolicyCompiler(model: model, maxStates: 200).compile()
        let states = try ["red", "green"].map { answer in
            let reply = try #require(SmallGraph.model().questions[Place(0)].replies.reply(named: answer))
            return Evidence(try SmallGraph.model()).adding(reply, to: Place(0))
        }
        red = try #require(policy.state(with: states[0]))
        green = try #require(policy.state(with: states[1]))
    }

    private func code(_ code: CaseCode, _ pieces: Piece..., former: FormerNames = FormerNames()) -> PublishedCode {
        PublishedCode(RecordedState(code: code, pieces: pieces), model, former)
    }

    private func codes(_ published: PublishedCode...) -> Indexed<Policy.State, CaseCode> {
        CaseCodes(policy, model, published: published).codes
    }

    @Test func `a state keeps the code that it was published with`() {
        let codes = codes(code(CaseCode(123_456), .reply(question: "light", reply: "red")))
        #expect(codes[red] == CaseCode(123_456))
        #expect(codes[green] == CaseCodes(policy, model).codes[green])
    }

    @Test func `a code that was published for other evidence is given to no state`() {
        let usual = CaseCodes(policy, model).codes[red]
        for other in [
            code(usual, .reply(question: "light", reply: "green")), code(usual, .reply(question: "gone", reply: "red")),
            code(usual, .reply(question: "light", reply: "red"), .attempt(fix: "gone", .failed)),
        ] {
            let codes = codes(other)
            #expect(codes[red] != usual)
            #expect(Set(codes).count == codes.count)
        }
    }

    @Test func `of two codes for the same evidence the state has the one of its hash, else the lesser`() {
        let usual = CaseCodes(policy, model).codes[red]
        let piece = Piece.reply(question: "light", reply: "red")
        #expect(codes(code(CaseCode(100_000), piece), code(usual, piece))[red] == usual)
        #expect(codes(code(CaseCode(100_002), piece), code(CaseCode(100_001), piece))[red] == CaseCode(100_001))
    }

    @Test func `former names are understood, and unknown ones left out`() {
        var former = FormerNames()
        former.add("lamp", of: .question, now: "light")
        former.add("crimson", of: .symptom, now: "red")
        former.add("tug", of: .fix, now: "pull")
        let any = CaseCode(100_000)
        let whole = code(
            any, .reply(question: "lamp", reply: "crimson"), .attempt(fix: "tug", .failed), former: former)
        #expect(whole.isWhole)
        #expect(
            whole.evidence
                == code(any, .reply(question: "light", reply: "red"), .attempt(fix: "pull", .failed)).evidence)
        let part = code(
            any, .reply(question: "light", reply: "not-sure"), .reply(question: "lamp", reply: "crimson"),
            .attempt(fix: "call", .impossible))
        #expect(!part.isWhole)
        #expect(RecordedState(code: any, part.evidence, model).line == "100000\tcall!impossible light=not-sure")
    }

    @Test func `a code without a state leads to the one that knows most of the same`() throws {
        let wizard = try #require(
            try Wizard.compile(
                Content.read(SmallGraph.articles).knowledge.graph, parameters: DecisionParameters(), maxStates: 200,
                named: [],
                published: [
                    RecordedState(
                        code: CaseCode(100_000),
                        pieces: [.reply(question: "light", reply: "red"), .reply(question: "gone", reply: "yes")]),
                    RecordedState(code: CaseCode(100_001), pieces: [.attempt(fix: "gone", .failed)]),
                    RecordedState(code: CaseCode(100_002), pieces: [.reply(question: "light", reply: "red")]),
                ]))
        #expect(wizard.retiredCodes.map(\.code) == [CaseCode(100_000), CaseCode(100_001)])
        let known = wizard.policy.states[wizard.retiredCodes[0].target].evidence
        #expect(RecordedState(code: CaseCode(100_000), known, wizard.model).line == "100000\tlight=red")
        #expect(wizard.code(wizard.retiredCodes[0].target) == CaseCode(100_002))
        #expect(wizard.retiredCodes[1].target == Policy.start)
    }

    @Test func `what leads on never knows less than giving the same replies again`() {
        for seed in UInt64(1)...20 {
            let model = RandomModel.make(seed: seed, guarded: true)
            let policy = PolicyCompiler(model: model, maxStates: 300).compile()
            let fewer = PolicyCompiler(model: model, maxStates: 20).compile()
            for state in policy.states {
                let target = fewer.states[fewer.nearest(state.evidence)].evidence
                #expect(target.isPart(of: state.evidence))
                #expect(target.count >= fewer.states[fewer.replay(state.evidence)].evidence.count)
            }
        }
    }
}
