import Testing

@testable import KiriwakeCommands

struct SearchCommandTests {
    @Test func `a query finds pages, and the question that separates their look-alikes`() async throws {
        try await ExampleSite().expect("search/text", ["search", "line light off"])
        try await ExampleSite().expect("search/json", ["search", "line light off", "--format", "json"])
    }

    @Test func `a query in another language`() async throws {
        try await ExampleSite.printer().expect(
            "search/german", ["search", "Drucker offline", "--language", "de", "--limit", "3"])
    }

    @Test func `a misspelt query is mended`() async throws {
        try await ExampleSite().expect("search/misspelt", ["search", "rooter", "--limit", "1"])
    }

    @Test func `a query that nothing answers`() async throws {
        try await ExampleSite().expect("search/nothing", ["search", "qqq"])
    }

    @Test func `queries in a batch are answered a line each`() async throws {
        try await ExampleSite().expect(
            "search/batch", ["search", "--batch", "--limit", "1"], input: ["router", "outage"])
    }

    @Test func `every title and alias is found`() async throws {
        try await ExampleSite().expect("search/self-test", ["search", "--self-test"])
    }

    @Test func `a language that the site lacks is named with those it has`() async throws {
        try await ExampleSite().expect("search/no-such-language", exit: 64, ["search", "router", "--language", "fr"])
    }

    @Test func `articles with errors cannot be searched`() async throws {
        try await ExampleSite(Change.misspelt).expect("search/error", exit: 1, ["search", "router"])
    }
}
