import KiriwakeModel
import KiriwakeTestSupport
import Testing

@testable import KiriwakeDecision

struct JourneyDiffTests {
    /// Two causes that are mistaken for each other where a risky fix is guarded.
    /// - Parameter call: how reliably the call helps the first cause.
    private func version(guarded: Bool, call: Strength = .usually) throws -> Wizard {
        let graph = try Content.read([
            "questions/heading.md":
                "---\nask: Which heading?\neffort: glance\nanswers: [{id: check, label: Check}, {id: two-step, label: Two}]\n---\n",
            "causes/device.md":
                "---\ntitle: Device\nfrequency: common\nsymptoms: {check: always}\nfixes: {call: \(call.rawValue)}\n"
                + (guarded ? "confused-with: [{cause: second, tell-apart: [heading]}]\n" : "") + "---\n",
            "causes/second.md":
                "---\ntitle: Second\nfrequency: common\nsymptoms: {two-step: always}\nfixes: {reset: always}\n---\n",
            "fixes/call.md": "---\ntitle: Call\neffort: 20m\nrisk: none\n---\n1. Call.\n",
            "fixes/reset.md":
                "---\ntitle: Reset\neffort: 5m\nrisk: medium\nwarning: All is lost.\n---\n1. Reset.\n",
        ]).knowledge.graph
        let wizard = try Wizard.compile(graph, parameters: DecisionParameters(), maxStates: 200, named: [])
        return try #require(wizard)
    }

    @Test func `nothing changes between a version and itself`() throws {
        let diff = JourneyDiff.compare(try version(guarded: true), try version(guarded: true), people: 2_000, seed: 3)
        #expect(diff.people == 2_000)
        #expect(diff.changed == 0)
        #expect(diff.firstFixes.isEmpty)
        #expect(diff.questions.isEmpty)
        #expect(diff.lostGuards.isEmpty)
        #expect(diff.before.cost == diff.after.cost)
        #expect(diff.before.namedWrong == diff.after.namedWrong)
    }

    @Test func `readers are counted for whom a cause is named that they do not have`() throws {
        let diff = JourneyDiff.compare(
            try version(guarded: true), try version(guarded: true), people: 2_000, seed: 3)
        // Three in a hundred see the heading of the other cause.
        #expect(diff.before.namedWrong > 0.01 && diff.before.namedWrong < 0.06)
    }

    @Test func `a guard that is gone is told`() throws {
        let diff = JourneyDiff.compare(try version(guarded: true), try version(guarded: false), people: 2_000, seed: 3)
        #expect(diff.lostGuards == [.init(fix: "reset", lookalike: "device")])
    }

    @Test func `a fix that no longer helps gives its place to another`() throws {
        let diff = JourneyDiff.compare(
            try version(guarded: true), try version(guarded: true, call: .never), people: 2_000, seed: 3)
        #expect(diff.changed > 0.3)
        #expect(diff.firstFixes.first?.before == "call")
        #expect(diff.after.cost > diff.before.cost)
    }
}
