import Testing

@testable import KiriwakeCommands

struct TestCommandTests {
    private static let holding = "  - {given: {line-light: light-off}, leads-to: call-provider, within: 1}"
    private static let failing = """
          - {given: {line-light: light-on}, leads-to: line-down}
          - {given: {line-light: light-off}, leads-to: call-provider, within: 0}
          - {given: {line-light: light-off}, never: [reset-router]}
        """

    @Test func `articles without cases hold`() async throws {
        try await ExampleSite().expect("test/none", ["test"])
    }

    @Test func `cases that hold are counted`() async throws {
        try await ExampleSite(Change.cases(Self.holding)).expect("test/holding", ["test"])
        try await ExampleSite(Change.cases(Self.holding)).expect("test/holding-json", ["test", "--format", "json"])
    }

    @Test func `cases that do not hold are shown with what was passed`() async throws {
        try await ExampleSite(Change.cases(Self.failing)).expect("test/failing", exit: 1, ["test"])
        try await ExampleSite(Change.cases(Self.failing)).expect(
            "test/failing-json", exit: 1, ["test", "--format", "json"])
    }

    private static let stories = [
        "../stories/fixed.yml":
            "given: {line-light: light-off}\ncause: [line-down]\nhelps: [call-provider]\nharms: []\n",
        "../stories/harmed.yml":
            "given: {line-light: light-on}\ncause: [line-down]\nhelps: []\nharms: [reset-router]\n",
    ]

    @Test func `stories are walked and judged`() async throws {
        let run = ["test", "--stories", "~/stories"]
        try await ExampleSite(Self.stories).expect("test/stories", run)
        try await ExampleSite(Self.stories).expect("test/stories-json", run + ["--format", "json"])
        try await ExampleSite(Self.stories).expect(
            "test/stories-missed", exit: 1, run + ["--require", "wrong<=0", "--require", "right>=1"])
    }

    @Test func `a story that names what does not exist is shown with its place`() async throws {
        let broken = ["../stories/broken.yml": "given: {line-lihgt: light-off}\ncause: [line-down]\nhelp: [x]\n"]
        try await ExampleSite(broken).expect("test/stories-broken", exit: 1, ["test", "--stories", "~/stories"])
    }

    @Test func `a requirement without stories is refused`() async throws {
        try await ExampleSite().expect("test/no-stories", exit: 64, ["test", "--require", "wrong<=0"])
    }

    @Test func `articles with errors cannot be tested`() async throws {
        try await ExampleSite(Change.misspelt).expect("test/error", exit: 1, ["test"])
    }
}
