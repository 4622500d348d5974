import Testing

@testable import KiriwakePreview

struct AllowedHostsTests {
    private static func hosts(lan: Bool = false, host: String = "127.0.0.1") -> AllowedHosts {
        AllowedHosts(PreviewConfiguration(host: host, lan: lan, watchedFolders: [], root: "site"))
    }

    @Test(arguments: ["localhost", "localhost:4000", "Localhost:80", "127.0.0.1", "127.0.0.1:1", "[::1]", "[::1]:4000"])
    func `this machine's own names are allowed with any port`(field: String) {
        #expect(Self.hosts().allow(field))
    }

    @Test(arguments: [
        nil, "", ":4000", "evil.example", "localhost.evil.example", "evil.example:localhost",
        "localhost@evil.example", "127.0.0.1.evil.example", "127.0.0.2", "[::1", "[::1]x", "[::1]evil.example",
        "localhost:40x", "localhost:４", "ｌocalhost", "0.0.0.0", "::1", "localhost, evil.example",
    ])
    func `anything else is refused`(field: String?) {
        #expect(!Self.hosts().allow(field))
    }

    @Test func `the host that was configured is allowed`() {
        #expect(Self.hosts(host: "preview.test").allow("preview.test:4000"))
    }

    @Test func `with other machines let in, this machine's addresses and names are allowed, and only then`() throws {
        let names = OwnAddresses.ipv4().filter { $0 != "127.0.0.1" } + OwnAddresses.names().filter { $0 != "localhost" }
        try #require(!names.isEmpty)
        for name in names {
            #expect(Self.hosts(lan: true).allow(name + ":4000"))
            #expect(!Self.hosts().allow(name + ":4000"))
        }
        #expect(!Self.hosts(lan: true).allow("evil.example"))
    }
}
