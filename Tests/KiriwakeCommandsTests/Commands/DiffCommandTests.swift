import KiriwakeTestSupport
import Testing

@testable import KiriwakeCommands

struct DiffCommandTests {
    private func arguments(_ new: String, _ more: String...) -> [String] {
        ["diff", "~/example/content", "~/\(new)/content", "--config", "~/example/site.yml"]
            + ["--site", Repository.path + "Site", "--people", "1000"] + more
    }

    /// The example, and beside it in `new/` the example with one cause changed.
    private func site(_ cause: String, _ text: String) throws -> ExampleSite {
        let site = try ExampleSite()
        for (path, text) in try DocumentedExample.files() {
            try site.folder.write(text, to: "new/" + path.dropFirst("example/".count))
        }
        try site.folder.write(text, to: "new/content/causes/\(cause).md")
        return site
    }

    private static let withoutGuard = """
        ---
        title: The line is down
        frequency: very-rare
        symptoms: {light-off: sometimes}
        fixes: {call-provider: rarely}
        ---
        The router is well, and nothing comes out of the wall.

        """

    @Test func `articles that are the same change nothing`() async throws {
        try await ExampleSite().expect("diff/same", arguments("example"), hasFolders: false)
    }

    @Test func `a changed cause changes first fixes, questions and guards`() async throws {
        let site = try site("line-down", Self.withoutGuard)
        try await site.expect("diff/text", arguments("new"), hasFolders: false)
        try await site.expect("diff/markdown", arguments("new", "--format", "markdown"), hasFolders: false)
    }

    @Test func `addresses of the old version are kept, redirected, or lost`() async throws {
        let site = try site("line-down", Self.withoutGuard)
        try site.folder.write("482107\tmodem=dark line-light=light-off\n", to: "example/content/addresses.tsv")
        try site.folder.write("482107\tmodem=dark line-light=light-off\n", to: "new/content/addresses.tsv")
        let reset = try site.folder.read("new/content/fixes/reset-router.md")
        try site.folder.remove("new/content/fixes/reset-router.md")
        try site.folder.write(
            reset.replacing("effort:", with: "formerly: [reset-router]\neffort:"), to: "new/content/fixes/reset.md")
        let lost = try site.folder.read("new/content/causes/settings-lost.md")
        try site.folder.write(
            lost.replacing("reset-router", with: "reset"), to: "new/content/causes/settings-lost.md")
        try await site.expect("diff/addresses", arguments("new"), hasFolders: false)
    }

    @Test func `articles with errors cannot be compared`() async throws {
        try await site("line-down", "---\ntitle: X\n---\n").expect(
            "diff/error", exit: 1, arguments("new"), hasFolders: false)
        try await ExampleSite().expect("diff/no-folder", exit: 2, arguments("none"), hasFolders: false)
    }
}
