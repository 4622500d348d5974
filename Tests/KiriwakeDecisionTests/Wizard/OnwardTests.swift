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

    @Test func `readers meet the page where there is one, and the script where it ends`() throws {
        let wizard = try wizard(maxStates: 200)
        var onward = Onward(wizard)
        for (state, finding) in zip(wizard.policy.states, wizard.findings.states) {
            let met = onward.encounter(state.evidence)
            #expect(met.isOnPage && met.step == state.step && met.finding == finding)
        }
        let small = try self.wizard(maxStates: 1)
        #expect(small.policy.states[Policy.start].goesOn)
        onward = Onward(small)
        let met = onward.encounter(Evidence(small.model))
        #expect(!met.isOnPage)
        #expect(met.step == onward.judgement(of: Evidence(small.model)).step)
    }

    @Test func `a page that ends with a list calls early and settled what the step beyond it makes so`() {
        var listed = 0
        for seed in UInt64(0)..<60 {
            let model = RandomModel.make(seed: seed, guarded: true)
            let claims = Claims(
                pairs: [], lookalikes: model.causes.mapValues { _ in [] }, stated: [:],
                required: model.fixes.mapValues { _ in [] })
            var judge = Judge(model, claims)
            let policy = PolicyCompiler(model: model, maxStates: 5).compile()
            let findings = Findings.of(policy, by: judge)
            for (state, finding) in zip(policy.states, findings.states) {
                guard case .list(let fixes) = state.step, let named = finding.named else { continue }
                listed += 1
                var lookAhead = LookAhead(ModelTables(model), plans: Onward.plansAllowed(in: model))
                let next = model.isLost(state.evidence) ? .attempt(fixes[0]) : lookAhead.choose(state.evidence)
                #expect(named == judge.finding(state.evidence, state.belief, step: next).named)
            }
        }
        #expect(listed > 20)
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
