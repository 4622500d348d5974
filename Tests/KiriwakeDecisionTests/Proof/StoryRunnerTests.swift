import KiriwakeModel
import KiriwakeTestSupport
import Testing

@testable import KiriwakeDecision

struct StoryRunnerTests {
    // In the order of ids: call, fill, pull; jam, paper-out.
    private static let (call, fill, pull): (Place<Fix>, Place<Fix>, Place<Fix>) = (0, 1, 2)

    private func run(
        _ given: [Place<Question>: Reply], causes: Set<Place<Cause>> = [0], helps: Set<Place<Fix>>,
        harms: Set<Place<Fix>> = [], isForPerson: Bool = false
    ) throws -> StoryRunner.Run {
        var parameters = DecisionParameters()
        parameters.disturbance = 0
        let wizard = try #require(try SmallGraph.wizard(parameters))
        return StoryRunner(wizard).run(
            Story(given: given, causes: causes, helps: helps, harms: harms, isForPerson: isForPerson))
    }

    @Test func `a story whose first fix helps comes out right`() throws {
        let run = try run([0: .answer(0)], helps: [Self.pull])
        #expect(run.verdict == .right)
        #expect(run.fixes == [Self.pull] && run.helpedAt == 1)
    }

    @Test func `one that is helped by a later fix is acceptable, unless one before does harm`() throws {
        let run = try run([0: .answer(0)], helps: [Self.fill])
        #expect(run.helpedAt == 2 && run.verdict == .acceptable)
        let harmed = try self.run([0: .answer(0)], helps: [Self.fill], harms: [Self.pull])
        #expect(harmed.verdict == .wrong && harmed.harmful == Self.pull)
    }

    @Test func `a cause that it is not, called likely, is wrong whatever helps`() throws {
        let run = try run([0: .answer(0)], causes: [1], helps: [Self.pull])
        #expect(run.verdict == .wrong && run.wronglyNamed == 0)
    }

    @Test func `a story that nothing helps is unhelpful, and a person at the end is a help for those who need one`()
        throws
    {
        #expect(try run([0: .notSure], causes: [0, 1], helps: []).verdict == .unhelpful)
        let person = try run([0: .notSure], causes: [0, 1], helps: [], isForPerson: true)
        #expect(person.helpedAt == person.fixes.count + 1)
    }
}
