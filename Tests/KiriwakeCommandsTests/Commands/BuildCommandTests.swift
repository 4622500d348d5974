import KiriwakeCore
import Testing

@testable import KiriwakeCommands

struct BuildCommandTests {
    @Test func `a site is built and counted in words`() async throws {
        let site = try ExampleSite()
        try await site.expect("build/text", ["build", "--output", "~/site"])
        #expect(FileSystem.local.exists(site.folder.path + "/site/index.html"))
    }

    @Test func `a site is built and counted for programs`() async throws {
        try await ExampleSite().expect("build/json", ["build", "--output", "~/site", "--format", "json"])
    }

    @Test func `a warning is shown and does not stop the build`() async throws {
        try await ExampleSite(Change.unused).expect("build/warning", ["build", "--output", "~/site"])
    }

    @Test func `an error stops the build, and nothing is written`() async throws {
        let site = try ExampleSite(Change.misspelt)
        try await site.expect("build/error", exit: 1, ["build", "--output", "~/site"])
        try await site.expect("build/error-json", exit: 1, ["build", "--output", "~/site", "--format", "json"])
        #expect(!FileSystem.local.exists(site.folder.path + "/site"))
    }

    @Test func `articles without a cause become a site without a wizard`() async throws {
        try await ExampleSite(Change.onlyGuides).expect("build/only-guides", ["build", "--output", "~/site"])
    }

    @Test func `a missing folder and a missing configuration end the build with their names`() async throws {
        let site = try ExampleSite()
        try await site.expect(
            "build/no-content", exit: 2,
            ["build", "--content", "~/none", "--config", "~/example/site.yml", "--site", "Site"], hasFolders: false)
        try await site.expect(
            "build/no-configuration", exit: 2,
            ["build", "--content", "~/example/content", "--config", "~/none.yml"], hasFolders: false)
    }

    @Test func `a folder that holds something else is not replaced`() async throws {
        let site = try ExampleSite()
        try site.folder.write("mine", to: "precious/letter.txt")
        try await site.expect("build/foreign-output", exit: 2, ["build", "--output", "~/precious"])
        #expect(try site.folder.read("precious/letter.txt") == "mine")
    }
}
