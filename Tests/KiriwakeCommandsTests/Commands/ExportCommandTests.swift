import Testing

@testable import KiriwakeCommands

struct ExportCommandTests {
    @Test(arguments: ["opensearch", "opensearch-settings", "jsonl"])
    func `the articles are written for another search engine`(format: String) async throws {
        try await ExampleSite().expect("export/\(format)", ["export", "--format", format, "--index", "no-internet"])
    }

    @Test func `a language that the site lacks is named with those it has`() async throws {
        try await ExampleSite().expect(
            "export/no-such-language", exit: 64, ["export", "--format", "jsonl", "--language", "fr"])
    }

    @Test func `articles with errors are reported`() async throws {
        try await ExampleSite(Change.misspelt).expect("export/error", exit: 1, ["export", "--format", "jsonl"])
    }
}
