import KiriwakeTestSupport
import NIOCore
import Testing

@testable import KiriwakePreview

struct ConnectionLimitTests {
    private static func site() throws -> TemporaryFolder { try TemporaryFolder(["site/index.html": "<p>home</p>"]) }

    @Test func `a request that names two hosts is refused`() async throws {
        let folder = try Self.site()
        try await RunningPreview.with(root: folder.path + "/site") { preview in
            for hosts in ["Host: localhost\r\nHost: evil.example", "Host: localhost\r\nhost: localhost"] {
                let response = try await preview.connect().exchange("GET / HTTP/1.1\r\n\(hosts)\r\n\r\n")
                #expect(response?.status == 400)
                #expect(response?.body == "the request names two hosts\n    expected: one 'Host' field\n")
            }
        }
    }

    @Test func `headers have bounds in size and number`() async throws {
        let folder = try Self.site()
        try await RunningPreview.with(root: folder.path + "/site") { preview in
            let long = { (count: Int) in "A: " + String(repeating: "x", count: count) + "\r\n" }
            let many = { (count: Int) in (0..<count).map { "A\($0): x\r\n" }.joined() }
            for (fields, isTaken) in [
                (long(16_000), true), (many(60), true), (long(40_000), false), (many(200), false), ("", true),
            ] {
                let request = "GET / HTTP/1.1\r\nHost: localhost\r\n\(fields)\r\n"
                let status = try await preview.connect().exchange(request)?.status
                #expect((status == 200) == isTaken)
                #expect(status == 200 || status == 400 || status == nil)
            }
        }
    }

    @Test(.timeLimit(.minutes(2))) func `a connection whose request does not arrive is closed`() async throws {
        let folder = try Self.site()
        var limits = ConnectionLimits()
        limits.patience = .seconds(1)
        try await RunningPreview.with(root: folder.path + "/site", limits: limits) { preview in
            for start in ["", "GET / HT", "GET / HTTP/1.1\r\nHost: localhost\r\nA: b\r\n"] {
                // Nothing comes back before the connection ends.
                let response = try await preview.connect().exchange(start)
                #expect(response?.status == nil)
            }
            #expect(try await preview.connect().request("/")?.status == 200)
        }
    }

    @Test func `a page too large to be read whole is sent in pieces, as it is`() async throws {
        let page = String(repeating: "x", count: ConnectionLimits.pageBytes + 1)
        let folder = try TemporaryFolder(["site/index.html": page])
        try await RunningPreview.with(root: folder.path + "/site") { preview in
            let response = try #require(await preview.connect().request("/"))
            #expect(response.status == 200)
            #expect(response.body == page)
        }
    }
}
