import Testing

@testable import KiriwakeCommands

struct GraphCommandTests {
    @Test(arguments: ["json", "dot", "svg", "bif", "model"])
    func `the knowledge graph is written in each form`(format: String) async throws {
        try await ExampleSite().expect("graph/\(format)", ["graph", "--format", format])
    }

    @Test(arguments: ["json", "dot", "svg"])
    func `the decision graph is written in each form`(format: String) async throws {
        try await ExampleSite().expect("graph/policy-\(format)", ["graph", "--policy", "--format", format])
    }

    @Test func `a graph goes into a file where one is named`() async throws {
        let site = try ExampleSite()
        try await site.expect("graph/to-file", ["graph", "--format", "dot", "--output", "~/graph.dot"])
        #expect(try site.folder.read("graph.dot").hasPrefix("digraph \"kiriwake\" {\n"))
    }

    @Test func `what cannot be written is said`() async throws {
        try await ExampleSite().expect("graph/no-such-language", exit: 64, ["graph", "--language", "fr"])
        try await ExampleSite(Change.onlyGuides).expect("graph/only-guides", exit: 2, ["graph", "--policy"])
        try await ExampleSite(Change.misspelt).expect("graph/error", exit: 1, ["graph"])
    }
}
