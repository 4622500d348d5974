import KiriwakeCore
import KiriwakeDecision
import KiriwakeTestSupport
import Testing

@testable import KiriwakeBuild

/// The knowledge base that is shipped, with the policy that is published: the numbers and `max-states` of `site.yml`,
/// and the states that the glossary leads to.
struct ShippedContentTests {
    private static let checked = Result {
        try SiteBuilder(
            folders: SiteFolders(
                content: Repository.path + "Content", theme: Repository.path + "Site",
                configuration: Repository.path + "site.yml",
                output: "unused"),
            jobs: 2
        ).check()
    }

    /// Compiled once for all tests; that it exists says that its proof holds.
    private static let wizard = Result { try #require(try content().wizard()) }

    private static func content() throws -> Checked.Content {
        guard case .usable(let content, _) = try checked.get() else { throw BrokenContent() }
        return content
    }

    private struct BrokenContent: Error {}

    @Test func `lint finds nothing`() throws {
        #expect(TextReport.render(try Self.checked.get().diagnostics) == "")
    }

    @Test func `the policy is compiled with the numbers of the site's configuration`() throws {
        let configuration = try Self.content().configuration
        #expect(
            configuration.decision == [
                "strength-never": 0.005, "floor": 0.005, "slip": 0.02, "something-else": 0.1, "named-from": 0.65,
                "doubt": 0.1, "conflict-from": 1.2, "something-else-limit": 0.03,
            ])
        #expect(try Self.wizard.get().model.parameters == DecisionParameters(changes: configuration.decision))
    }

    @Test func `every symptom that the glossary names, and that needs no other answer, is an entry to the policy`()
        throws
    {
        let knowledge = try Self.content().knowledge
        let symptoms = knowledge.glossary.compactMap(\.symptom?.value)
        #expect(!symptoms.isEmpty)
        let wizard = try Self.wizard.get()
        let free = symptoms.filter { symptom in
            knowledge.graph.answer(of: symptom).map { wizard.model.questions[$0.question].onlyIf.count <= 1 } ?? false
        }
        #expect(!free.isEmpty)
        for symptom in free {
            #expect(wizard.state(answering: symptom, in: knowledge.graph) != nil, "\(symptom)")
        }
    }

    @Test func `no sign-in cause but the look-alike itself is offered the reset of two-step verification`() throws {
        let (graph, wizard) = (try Self.content().knowledge.graph, try Self.wizard.get())
        let reset = try #require(graph.fixes.place(of: "recover-two-step"))
        let device = try #require(graph.causes.place(of: "device-check-old-number"))
        let offering = wizard.policy.states.filter { state in
            switch state.step {
            case .attempt(let fix): fix == reset
            case .list(let fixes): fixes.contains(reset)
            case .ask, .handOver: false
            }
        }
        #expect(!offering.isEmpty)
        for state in offering {
            let helped = wizard.model.fixes[reset].repairs.reduce(0) { $0 + state.belief.probabilities[$1.cause] }
            #expect(helped >= 4 * state.belief.probabilities[device])
        }
    }

    @Test func `the policy uses its budget and keeps to it`() throws {
        let most = try Self.content().configuration.maxStates
        let states = try Self.wizard.get().policy.states.count
        #expect(states <= most)
        #expect(states > most / 2)
    }
}
