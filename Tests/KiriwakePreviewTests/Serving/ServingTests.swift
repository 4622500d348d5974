import KiriwakeCore
import KiriwakeTestSupport
import Testing

@testable import KiriwakePreview

struct ServingTests {
    private static let html = "text/html; charset=utf-8"
    private static let text = "text/plain; charset=utf-8"

    @Test(arguments: [
        ("style.css", "text/css; charset=utf-8"), ("app.js", "text/javascript; charset=utf-8"),
        ("graph.json", "application/json; charset=utf-8"), ("feed.xml", "application/xml; charset=utf-8"),
        ("map.svg", "image/svg+xml; charset=utf-8"), ("a.PNG", "image/png"), ("_headers", text),
        ("robots.txt", text), ("font.woff2", "font/woff2"), ("x.y.zz", "application/octet-stream"),
    ])
    func `files are sent as they are, with their type`(name: String, type: String) async throws {
        let folder = try TemporaryFolder([name: "内容 of \(name)"])
        try await RunningPreview.with(root: folder.path) { preview in
            let response = try await preview.connect().request("/" + name)
            #expect(response == RawResponse(200, type, body: "内容 of \(name)"))
        }
    }

    @Test func `a folder's page is sent with the reload script, and nothing on disk changes`() async throws {
        let folder = try TemporaryFolder(["ja/index.html": "<html><body><p>ホーム</p></body></html>"])
        try await RunningPreview.with(root: folder.path) { preview in
            let response = try #require(try await preview.connect().request("/ja/"))
            let status = try #require(FileStatus(path: folder.path + "/ja/index.html", followingLink: false))
            let version = "\(status.modified.seconds)-\(status.modified.nanoseconds)-\(status.size)"
            let server = try #require(response.body.split(separator: "data-build=\"").last?.prefix { $0 != "-" })
            let body =
                "<html><body><p>ホーム</p><script src=\"/_kiriwake/reload.js\" data-build=\"\(server)-1\""
                + " data-page=\"\(version)\" defer></script></body></html>"
            #expect(response == RawResponse(200, Self.html, body: body))
            #expect(status.size == "<html><body><p>ホーム</p></body></html>".utf8.count)
        }
    }

    @Test func `a folder without its slash is redirected, with its query`() async throws {
        let folder = try TemporaryFolder(["ja/index.html": "", "日本/index.html": "", "日本/切.txt": "切", "empty/x.txt": ""])
        try await RunningPreview.with(root: folder.path) { preview in
            let connection = try preview.connect()
            #expect(await connection.request("/ja") == RawResponse(307, Self.text, ["location": "/ja/"], body: ""))
            #expect(await connection.request("/ja?q=a/b")?.fields["location"] == "/ja/?q=a/b")
            #expect(await connection.request("/%E6%97%A5%E6%9C%AC")?.fields["location"] == "/%E6%97%A5%E6%9C%AC/")
            #expect(await connection.request("/%E6%97%A5%E6%9C%AC/%E5%88%87.txt")?.body == "切")
            #expect(await connection.request("/empty")?.status == 404)
        }
    }

    @Test func `what is missing gets the site's own page with status 404`() async throws {
        let folder = try TemporaryFolder(["404.html": "<p>ありません</p></body>", "index.html": ""])
        try await RunningPreview.with(root: folder.path) { preview in
            for target in ["/x", "/x/", "/index.html/", "/x/y.png", "/.git/config"] {
                let response = try #require(try await preview.connect().request(target))
                #expect(response.status == 404)
                #expect(response.fields["content-type"] == Self.html)
                #expect(response.body.hasPrefix("<p>ありません</p><script src=\"/_kiriwake/reload.js\""))
            }
        }
    }

    @Test func `without such a page the preview says in its own words what is missing`() async throws {
        let folder = try TemporaryFolder()
        try await RunningPreview.with(root: folder.path + "/not-built-yet") { preview in
            let response = try #require(try await preview.connect().request("/a&b<c>"))
            #expect(response.status == 404)
            let answer = response.body.split(separator: "\n").first { $0.hasPrefix("<p>") }
            #expect(answer == "<p>The site has no page at '/a&amp;b&lt;c&gt;', and no 404.html</p>")
            #expect(response.body.contains("reload.js"))
        }
    }

    @Test func `HEAD gets the fields of GET and no body`() async throws {
        let folder = try TemporaryFolder(["a.txt": "12345", "index.html": "<p>"])
        try await RunningPreview.with(root: folder.path) { preview in
            let connection = try preview.connect()
            let head = await connection.request("/a.txt", method: "HEAD")
            #expect(head == RawResponse(200, Self.text, body: "", length: 5))
            let page = await connection.request("/", method: "HEAD")
            #expect(page?.fields == (await connection.request("/")?.fields))
            #expect(await connection.request("/_kiriwake/events", method: "HEAD")?.status == 200)
            #expect(await connection.request("/a.txt")?.body == "12345")
        }
    }

    @Test(arguments: ["POST", "PUT", "DELETE", "OPTIONS", "PATCH"])
    func `other methods are refused`(method: String) async throws {
        let folder = try TemporaryFolder(["a.txt": ""])
        try await RunningPreview.with(root: folder.path) { preview in
            let response = try await preview.connect().request("/a.txt", method: method)
            let body = "the preview only shows pages\n    expected: GET or HEAD\n"
            #expect(response == RawResponse(405, Self.text, ["allow": "GET, HEAD"], body: body))
        }
    }

    @Test func `malformed addresses are refused in words`() async throws {
        let folder = try TemporaryFolder(["a.txt": ""])
        try await RunningPreview.with(root: folder.path) { preview in
            let response = try await preview.connect().request("/%2e%2e/a.txt")
            let body = """
                this is not the address of a page: it cannot be decoded, or it leads out of the site
                    do: begin at '/'

                """
            #expect(response == RawResponse(400, Self.text, body: body))
        }
    }

    @Test func `names of other hosts are refused with an explanation`() async throws {
        let folder = try TemporaryFolder(["a.txt": "a"])
        try await RunningPreview.with(root: folder.path) { preview in
            let connection = try preview.connect()
            let body = """
                the preview does not answer for the host 'evil.example:4000'
                    expected: localhost, 127.0.0.1 or [::1], and with 'kiriwake serve --lan' this machine's own addresses \
                and name
                    do: open the address that 'kiriwake serve' prints

                """
            let response = await connection.request("/a.txt", host: "evil.example:4000")
            #expect(response == RawResponse(403, Self.text, body: body))
            #expect(await connection.request("/_kiriwake/events", host: "evil.example")?.status == 403)
            #expect(await connection.request("/a.txt", host: nil)?.status == 403)
            for host in ["localhost", "LOCALHOST:1", "127.0.0.1:4000", "[::1]:4000"] {
                #expect(await connection.request("/a.txt", host: host)?.status == 200)
            }
        }
    }

    @Test func `large files arrive whole`() async throws {
        let content = (0..<100_000).map { "\($0)\n" }.joined()
        let folder = try TemporaryFolder(["large.txt": content])
        try await RunningPreview.with(root: folder.path) { preview in
            let connection = try preview.connect()
            #expect(await connection.request("/large.txt") == RawResponse(200, Self.text, body: content))
            let head = await connection.request("/large.txt", method: "HEAD")
            #expect(head == RawResponse(200, Self.text, body: "", length: content.utf8.count))
            #expect(await connection.request("/large.txt")?.body == content)
        }
    }

    @Test func `while the site is exchanged, each request gets the old or the new one`() async throws {
        let folder = try TemporaryFolder(["one/a.txt": "old", "two/a.txt": "new"])
        try folder.link("site", to: "one")
        try await RunningPreview.with(root: folder.path + "/site") { preview in
            let connection = try preview.connect()
            #expect(await connection.request("/a.txt")?.body == "old")
            try folder.link("next", to: "two")
            try folder.exchange("next", with: "site")
            #expect(await connection.request("/a.txt")?.body == "new")
        }
    }
}
