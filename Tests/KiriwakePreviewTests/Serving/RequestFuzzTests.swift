import KiriwakeTestSupport
import Testing

@testable import KiriwakePreview

struct RequestFuzzTests {
    /// Whatever is sent, no file from outside is, and the next browser is answered.
    @Test(.timeLimit(.minutes(30))) func `HTTP requests`() async throws {
        let secret = "this must never be sent"
        let folder = try TemporaryFolder([
            "secret.txt": secret, "site/index.html": "<p>home</p>", "site/ja/index.html": "<p>ホーム</p>",
            "site/.env": secret,
        ])
        try folder.link("site/link", to: "../secret.txt")
        let fuzzer = Fuzzer(
            "requests",
            seeds: [
                "GET /ja/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "HEAD /ja?x=1 HTTP/1.1\r\nHost: 127.0.0.1:80\r\nAccept: */*\r\nConnection: close\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n",
            ],
            words: [
                "\r\n", ": ", " ", "GET ", "HTTP/1.1", "/../secret.txt", "/%2e%2e/secret.txt", "/link", "/.env",
                "Host: evil.example\r\n", "Content-Length: 5\r\n", "Transfer-Encoding: chunked\r\n", "Upgrade: h2c\r\n",
                "Expect: 100-continue\r\n",
            ])
        try await RunningPreview.with(root: folder.path + "/site") { preview in
            try await fuzzer.run { bytes in
                let response = try await preview.connect().exchange(bytes, isLast: true)
                #expect(response?.body.contains(secret) != true)
            }
            #expect(try await preview.connect().request("/ja/")?.status == 200)
        }
    }
}
