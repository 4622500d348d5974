import Testing

@testable import KiriwakeCommands

struct EvaluateCommandTests {
    @Test func `simulated readers are counted in a table`() async throws {
        try await ExampleSite().expect("evaluate/text", ["evaluate", "--people", "1000"])
    }

    @Test func `simulated readers are counted for programs`() async throws {
        try await ExampleSite().expect("evaluate/json", ["evaluate", "--people", "1000", "--format", "json"])
    }

    @Test func `readers who err do worse`() async throws {
        try await ExampleSite().expect(
            "evaluate/erring",
            ["evaluate", "--people", "1000", "--slip", "0.1", "--not-sure", "0.2", "--impossible", "0.1"])
    }

    @Test func `readers of other numbers, with unknown causes, who know what many or few know`() async throws {
        try await ExampleSite().expect(
            "evaluate/disturbed",
            ["evaluate", "--people", "1000", "--disturb", "0.5", "--unknown", "0.1", "--not-sure-as-known"])
    }

    @Test func `a requirement that is met is silent, and one that is missed is a finding`() async throws {
        try await ExampleSite().expect(
            "evaluate/requirements", exit: 1,
            ["evaluate", "--people", "1000", "--require", "questions<=2", "--require", "resolved>=0.999"])
    }

    @Test func `articles with errors are reported`() async throws {
        try await ExampleSite(Change.misspelt).expect("evaluate/error", exit: 1, ["evaluate"])
    }
}
