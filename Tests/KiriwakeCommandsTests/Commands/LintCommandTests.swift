import Testing

@testable import KiriwakeCommands

struct LintCommandTests {
    @Test func `nothing is found in the documented example`() async throws {
        try await ExampleSite().expect("lint/fine", ["lint"])
        try await ExampleSite().expect("lint/fine-json", ["lint", "--format", "json"])
    }

    @Test func `an error is shown with its place, what was expected and what to do`() async throws {
        try await ExampleSite(Change.misspelt).expect("lint/error", exit: 1, ["lint"])
        try await ExampleSite(Change.misspelt).expect("lint/error-json", exit: 1, ["lint", "--format", "json"])
    }

    @Test func `a warning is a finding too`() async throws {
        try await ExampleSite(Change.unused).expect("lint/warning", exit: 1, ["lint"])
    }

    @Test func `paths leave out what is found elsewhere`() async throws {
        let site = try ExampleSite(Change.misspelt)
        try await site.expect("lint/other-path", ["lint", "~/example/content/fixes"])
        try await site.expect("lint/same-path", exit: 1, ["lint", "~/example/content/causes/../causes"])
    }

    @Test func `a path that is not there or not of the site could not be checked`() async throws {
        let site = try ExampleSite()
        try site.folder.write("# Other\n", to: "other/a.md")
        try await site.expect("lint/no-path", exit: 2, ["lint", "~/none"])
        try await site.expect("lint/foreign-path", exit: 2, ["lint", "~/other"])
    }
}
