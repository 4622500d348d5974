import Testing

@testable import KiriwakeCommands

struct AddressesCommandTests {
    private static let old = "482107\tline-light=light-off\n482108\tline-light=light-dim modem!failed\n"

    @Test func `pages that are not recorded are shown, and nothing is written by itself`() async throws {
        let site = try ExampleSite()
        try await site.expect("addresses/new", ["addresses"])
        #expect(throws: (any Error).self) { try site.folder.read("example/content/addresses.tsv") }
    }

    @Test func `what is written is complete, in order, and need not be written again`() async throws {
        let site = try ExampleSite(["content/addresses.tsv": Self.old])
        try await site.expect("addresses/written", ["addresses", "--write"])
        let text = try site.folder.read("example/content/addresses.tsv")
        try await site.expect("addresses/again", ["addresses", "--write"])
        #expect(try site.folder.read("example/content/addresses.tsv") == text)
        #expect(Self.old.split(separator: "\n").allSatisfy { text.contains($0 + "\n") })
        let states = text.split(separator: "\n").filter { !$0.hasPrefix("#") }
        #expect(states == states.sorted())
    }

    @Test func `a file with an error is not written`() async throws {
        try await ExampleSite(["content/addresses.tsv": "48210\tline-light=light-off\n"]).expect(
            "addresses/error", exit: 1, ["addresses", "--write"])
    }
}
