import KiriwakeCore
import KiriwakeTestSupport
import Testing

@testable import KiriwakePreview

struct HostileRequestTests {
    private static let secret = "this must never be sent"

    private static func hostileSite() throws -> TemporaryFolder {
        let folder = try TemporaryFolder([
            "secret.txt": secret, "outside/secret.txt": secret, "outside/index.html": secret,
            "site/.git/config": secret, "site/.env": secret, "site/index.html": "<p>home</p>",
            "site/ja/index.html": "<p>ホーム</p>", "site/404.html": "<p>missing</p>", "site-beside/secret.txt": secret,
        ])
        try folder.link("site/link", to: "../secret.txt")
        try folder.link("site/secret.txt", to: folder.path + "/secret.txt")
        try folder.link("site/linked-folder", to: "../outside")
        try folder.link("site/beside", to: "../site-beside")
        try folder.link("site/hidden", to: ".git/config")
        try folder.link("site/loop", to: "loop")
        try folder.link("site/inside", to: "ja")
        return folder
    }

    @Test(arguments: [
        "/link", "/secret.txt", "/linked-folder", "/linked-folder/", "/linked-folder/secret.txt",
        "/beside/secret.txt", "/hidden", "/loop", "/loop/",
    ])
    func `links that leave the site, or lead to hidden files in it, are missing`(target: String) async throws {
        let folder = try Self.hostileSite()
        try await RunningPreview.with(root: folder.path + "/site") { preview in
            let response = try #require(await preview.connect().request(target))
            #expect(response.status == 404)
            #expect(response.body.hasPrefix("<p>missing</p><script"))
        }
    }

    @Test func `links inside the site are followed`() async throws {
        let folder = try Self.hostileSite()
        try await RunningPreview.with(root: folder.path + "/site") { preview in
            let response = try #require(await preview.connect().request("/inside/"))
            #expect(response.status == 200)
            #expect(response.body.hasPrefix("<p>ホーム</p><script"))
        }
    }

    @Test(.timeLimit(.minutes(5)))
    func `5,000 hostile addresses get no file from outside, and the server continues`() async throws {
        let folder = try Self.hostileSite()
        try await RunningPreview.with(root: folder.path + "/site") { preview in
            var generator = SeededGenerator(seed: 20_260_2)
            var connection = try preview.connect()
            var statuses: Set<Int> = []
            for _ in 0..<5_000 {
                let target = HostileTarget.random(using: &generator)
                guard !target.hasPrefix("/_kiriwake/events") else { continue }
                guard let response = await connection.request(target) else {
                    connection = try preview.connect()
                    continue
                }
                #expect(!response.body.contains(Self.secret), "\(target.debugDescription)")
                #expect([200, 307, 400, 404].contains(response.status), "\(target.debugDescription)")
                statuses.insert(response.status)
            }
            #expect(statuses.isSuperset(of: [200, 400, 404]))
            #expect(try await preview.connect().request("/ja/")?.status == 200)
        }
    }

    @Test(.timeLimit(.minutes(5)))
    func `2,000 requests of random bytes do not end the server`() async throws {
        let folder = try Self.hostileSite()
        try await RunningPreview.with(root: folder.path + "/site") { preview in
            var generator = SeededGenerator(seed: 20_260_3)
            for _ in 0..<2_000 {
                var request = Array("GET /ja/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".utf8)
                for _ in 0..<Int.random(in: 1...8, using: &generator) {
                    let place = Int.random(in: 0..<(request.count - 4), using: &generator)
                    request[place] = UInt8.random(in: .min ... .max, using: &generator)
                }
                let response = try await preview.connect().exchange(request, isLast: true)
                #expect(response?.body.contains(Self.secret) != true)
            }
            #expect(try await preview.connect().request("/ja/")?.status == 200)
        }
    }
}
