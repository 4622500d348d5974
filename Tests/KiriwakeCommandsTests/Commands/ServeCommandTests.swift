import Testing

@testable import KiriwakeCommands

/// What `serve` says before it listens; listening is tested with the preview server itself.
struct ServeCommandTests {
    @Test func `a port that cannot be is refused after the first build`() async throws {
        try await ExampleSite().expect(
            "serve/no-such-port", exit: 2, ["serve", "--output", "~/site", "--port", "70000"])
    }

    @Test func `mistakes in the articles are shown, and serving continues`() async throws {
        try await ExampleSite(Change.misspelt).expect(
            "serve/error", exit: 2, ["serve", "--output", "~/site", "--port", "70000"])
    }

    @Test func `a folder that cannot be watched is refused`() async throws {
        try await ExampleSite().expect(
            "serve/no-content", exit: 2,
            [
                "serve", "--content", "~/none", "--config", "~/example/site.yml", "--output", "~/site", "--port",
                "70000",
            ],
            hasFolders: false)
    }
}
