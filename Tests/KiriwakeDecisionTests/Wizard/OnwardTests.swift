import KiriwakeModel
import KiriwakeTestSupport
import Testing

@testable import KiriwakeDecision

struct OnwardTests {
    private static let articles = [
        "questions/light.md":
            "---\nask: Which light?\nanswers: [{id: red, label: Red}, {id: green, label: Green}]\n---\n",
        "questions/noise.md":
            "---\nask: Which noise?\nanswers: [{id: loud, label: Loud}, {id: low, label: Low}]\n---\n",
        "causes/jam.md":
            "---\ntitle: Jam\nfrequency: common\nsymptoms: {red: always, loud: usually}\nfixes: {pull: usually}\n---\n",
        "causes/bent.md":
            "---\ntitle: Bent\nfrequency: rare\nsymptoms: {green: always}\nfixes: {push: usually}\n---\n",
        "fixes/pull.md": "---\ntitle: Pull\neffort: 5m\nrisk: none\n---\n1. Pull.\n",
        "fixes/push.md": "---\ntitle: Push\neffort: 5m\nrisk: none\n---\n1. Push.\n",
    ]

    private func wizard(_ parameters: DecisionParameters = DecisionParameters(), maxStates: Int) throws -> Wizard {
        try #require(
            try Wizard.compile(
                try Content.read(Self.articles).knowledge.graph, parameters: parameters, maxStates: maxStates,
                named: []))
    }

    @Test func `where there is a page, it advises the same`() throws {
        let wizard = try wizard(maxStates: 200)
        var onward = Onward(wizard)
        for (state, finding) in zip(wizard.policy.states, wizard.findings.states) {
            let judgement = onward.judgement(of: state.evidence)
            #expect(judgement.step == state.step)
            #expect(judgement.finding == finding)
            #expect(judgement.outcomes.map(\.outcome) == state.branches.map(\.outcome))
        }
    }

    @Test func `where the pages end with a list, it continues with one step`() throws {
        let wizard = try wizard(maxStates: 1)
        guard case .list(let fixes) = wizard.policy.states[Policy.start].step else {
            Issue.record("one state has no room for branches")
            return
        }
        var onward = Onward(wizard)
        let judgement = onward.judgement(of: Evidence(wizard.model))
        #expect(judgement.sequence == fixes)
        #expect(!judgement.outcomes.isEmpty)
        #expect(abs(judgement.outcomes.reduce(0) { $0 + $1.probability } - 1) < 1e-12)
    }

    @Test func `who was not sure too often is led through the sequence fix by fix, and then to a person`() throws {
        var parameters = DecisionParameters()
        parameters.unsureLimit = 1
        let wizard = try wizard(parameters, maxStates: 1)
        var onward = Onward(wizard)
        var evidence = Evidence(wizard.model).adding(.notSure, to: 0)
        let sequence = onward.judgement(of: evidence).sequence
        #expect(sequence.count == 2)
        for fix in sequence {
            #expect(onward.judgement(of: evidence).step == .attempt(fix))
            evidence = evidence.adding(.failed, of: fix)
        }
        let end = onward.judgement(of: evidence)
        #expect(end.step == .handOver)
        #expect(end.outcomes.isEmpty)
    }
}
