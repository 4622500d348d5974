import Testing

@testable import KiriwakeCommands

struct LearnCommandTests {
    private static let surprising =
        "line-light,failed,worked\n" + String(repeating: "light-off,call-provider,reset-router\n", count: 60)

    private func site(_ table: String) throws -> ExampleSite {
        let site = try ExampleSite()
        try site.folder.write(table, to: "outcomes.csv")
        return site
    }

    @Test func `outcomes that agree change nothing`() async throws {
        try await site("line-light,worked\nlight-off,call-provider\n").expect(
            "learn/agreeing", ["learn", "~/outcomes.csv"])
    }

    @Test func `outcomes that disagree are shown as a diff, and change nothing by themselves`() async throws {
        let site = try site(Self.surprising)
        let before = try site.folder.read("example/content/causes/settings-lost.md")
        try await site.expect("learn/diff", ["learn", "~/outcomes.csv"])
        #expect(try site.folder.read("example/content/causes/settings-lost.md") == before)
    }

    @Test func `what was learned is written where it is asked for`() async throws {
        let site = try site(Self.surprising)
        try await site.expect("learn/written", ["learn", "~/outcomes.csv", "--write", "--trust", "1"])
        #expect(
            try site.folder.read("example/content/causes/settings-lost.md") == """
                ---
                title: The router has lost its settings
                frequency: common
                symptoms: {light-on: never}
                fixes: {reset-router: always}
                ---
                The line is there, and the router does not know how to sign in to it.

                """)
    }

    @Test func `a table that holds anything else is refused with its place`() async throws {
        try await site("name,worked\nAda,call-provider\n").expect(
            "learn/foreign-column", exit: 2, ["learn", "~/outcomes.csv"])
        try await site("line-light,worked\nlight-of,call-provider\n").expect(
            "learn/no-such-answer", exit: 2, ["learn", "~/outcomes.csv"])
    }

    @Test func `a table may name questions, answers and fixes as they were called before`() async throws {
        let site = try site("lamp,failed,worked\n" + String(repeating: "dark,ring,reset-router\n", count: 60))
        for (path, key, name) in [
            ("questions/line-light", "ask:", "lamp"), ("symptoms/light-off", "title:", "dark"),
            ("fixes/call-provider", "title:", "ring"),
        ] {
            let file = "example/content/\(path).md"
            let text = try site.folder.read(file)
            try site.folder.write(
                text.replacing(key, with: "formerly: [\(name)]\n\(key)", maxReplacements: 1), to: file)
        }
        let renamed = await site.run(["learn", "~/outcomes.csv"])
        let same = await (try self.site(Self.surprising)).run(["learn", "~/outcomes.csv"])
        // Only the numbers of lines differ.
        #expect(renamed.text.replacing(/\d+/, with: "N") == same.text.replacing(/\d+/, with: "N"))
    }

    @Test func `a table that is not there could not be read`() async throws {
        try await ExampleSite().expect("learn/no-table", exit: 2, ["learn", "~/none.csv"])
    }

    @Test func `articles with errors are reported`() async throws {
        let site = try ExampleSite(Change.misspelt)
        try site.folder.write("line-light,worked\nlight-off,call-provider\n", to: "outcomes.csv")
        try await site.expect("learn/error", exit: 1, ["learn", "~/outcomes.csv"])
    }
}
