import KiriwakeModel
import KiriwakeTestSupport
import Testing

@testable import KiriwakeDecision

/// What is known when a fix worked and something else still does not.
struct SecondFaultTests {
    private static let articles = [
        "questions/light.md":
            "---\nask: Which light?\nanswers: [{id: red, label: Red}, {id: green, label: Green}]\n---\n",
        "questions/noise.md":
            "---\nask: Which noise?\nanswers: [{id: loud, label: Loud}, {id: low, label: Low}]\n---\n",
        "questions/shade.md":
            "---\nask: Which red?\nonly-if: [red]\nanswers: [{id: dark, label: Dark}, {id: pale, label: Pale}]\n---\n",
        "causes/jam.md":
            "---\ntitle: Jam\nfrequency: common\nsymptoms: {red: always}\nfixes: {pull: usually}\n---\n",
        "causes/worn.md":
            "---\ntitle: Worn\nfrequency: rare\nsymptoms: {loud: always}\nfixes: {pull: rarely, swap: usually}\n---\n",
        "fixes/pull.md": "---\ntitle: Pull\neffort: 5m\nrisk: none\n---\n1. Pull.\n",
        "fixes/swap.md": "---\ntitle: Swap\neffort: 5m\nrisk: none\n---\n1. Swap.\n",
    ]
    private let wizard: Wizard

    init() throws {
        wizard = try #require(
            try Wizard.compile(
                try Content.read(Self.articles).knowledge.graph, parameters: DecisionParameters(), maxStates: 50,
                named: []))
    }

    /// Both as they stand in an address.
    private func after(_ fix: Place<Fix>, _ evidence: String) throws -> String {
        let fragment = EvidenceFragment(wizard.model)
        let left = wizard.evidence(try fragment.evidence(in: evidence), after: fix)
        return fragment.text(left.allReplies, left)
    }

    @Test func `what the repaired cause explains is forgotten, with what depends on it; the rest is kept`() throws {
        #expect(
            try after(0, "1;light=red;noise=loud;shade=dark;swap:impossible")
                == "1;noise=loud;pull:worked;swap:impossible")
        // The other cause says nothing of the light.
        #expect(try after(1, "1;light=red;noise=loud;shade=dark") == "1;light=red;shade=dark;swap:worked")
        #expect(try after(0, "1;light=not-sure;noise=low") == "1;light=not-sure;noise=low;pull:worked")
    }

    @Test func `what is repaired is hardly what is left, and its fix is not offered again`() throws {
        let evidence = wizard.evidence(Evidence(wizard.model), after: 0)
        let belief = Belief(wizard.model, evidence)
        #expect(
            belief.probabilities == Belief(wizard.model, Evidence(wizard.model).adding(.failed, of: 0)).probabilities)
        var onward = Onward(wizard)
        #expect(!onward.judgement(of: evidence).sequence.contains(0))
    }
}
