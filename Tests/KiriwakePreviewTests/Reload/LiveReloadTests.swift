import KiriwakeCore
import KiriwakeTestSupport
import Testing

@testable import KiriwakePreview

struct LiveReloadTests {
    /// The server's own name, which differs each time it starts, replaced by S.
    private static func plain(_ event: String?) -> String? {
        event?.replacing(#/"(build|previous)":"[0-9a-z]+-/#) { "\"\($0.1)\":\"S-" }
    }

    @Test(.timeLimit(.minutes(1)))
    func `a page that connects learns which build there is, and then of each change`() async throws {
        let folder = try TemporaryFolder(["content/a.md": "a", "site/index.html": ""])
        let root = folder.path + "/site"
        let rebuild: Rebuild = { .built(root: root, changed: $0.isEmpty ? ["index.html"] : ["a.css"]) }
        let content = folder.path + "/content"
        try await RunningPreview.with(root: root, watching: [content], rebuild: rebuild) { preview in
            let connection = try preview.connect()
            var head = try #require(await connection.openEvents())
            head.fields["transfer-encoding"] = nil
            head.fields["content-length"] = "0"
            #expect(head == RawResponse(200, "text/event-stream; charset=utf-8", body: ""))
            let first = await connection.nextEvent()
            #expect(Self.plain(first) == "event: built\ndata: {\"build\":\"S-1\"}\n\n")
            try folder.write("b", to: "content/a.md")
            let second = await connection.nextEvent()
            #expect(
                Self.plain(second)
                    == "event: built\ndata: {\"build\":\"S-2\",\"changed\":[\"a.css\"],\"previous\":\"S-1\"}\n\n")
            guard case .rebuilt(_, let changed) = await preview.nextEvent() else {
                Issue.record("the rebuild was not reported")
                return
            }
            #expect(changed == ["a.css"])
        }
    }

    @Test(.timeLimit(.minutes(1)))
    func `problems reach open pages and pages opened later, until they are mended`() async throws {
        let folder = try TemporaryFolder(["content/a.md": "good", "site/index.html": "<p>last good</p>"])
        let root = folder.path + "/site"
        let problem = PreviewProblem(file: "a.md", line: 1, code: "KW101", message: "bad")
        let content = folder.path + "/content"
        let rebuild: Rebuild = { _ in
            let isBad = FileStatus(path: content + "/a.md", followingLink: false)?.size == 3
            return isBad ? .failed([problem]) : .built(root: root, changed: [])
        }
        try await RunningPreview.with(root: root, watching: [content], rebuild: rebuild) { preview in
            let failed =
                "event: failed\ndata: {\"build\":\"S-1\",\"problems\":"
                + "[{\"code\":\"KW101\",\"file\":\"a.md\",\"line\":1,\"message\":\"bad\"}]}\n\n"
            let early = try preview.connect()
            _ = await early.openEvents()
            _ = await early.nextEvent()
            try folder.write("bad", to: "content/a.md")
            #expect(Self.plain(await early.nextEvent()) == failed)
            #expect(await preview.nextEvent() == .failed([problem]))
            let late = try preview.connect()
            _ = await late.openEvents()
            #expect(Self.plain(await late.nextEvent()) == failed)
            #expect(try await preview.connect().request("/")?.body.hasPrefix("<p>last good</p>") == true)
            try folder.write("good", to: "content/a.md")
            let mended = "event: built\ndata: {\"build\":\"S-2\",\"changed\":[],\"previous\":\"S-1\"}\n\n"
            #expect(Self.plain(await early.nextEvent()) == mended)
            #expect(Self.plain(await late.nextEvent()) == mended)
        }
    }

    @Test(.timeLimit(.minutes(1)))
    func `the script and the overlay's style are served`() async throws {
        let folder = try TemporaryFolder()
        try await RunningPreview.with(root: folder.path) { preview in
            let connection = try preview.connect()
            let script = RawResponse(200, "text/javascript; charset=utf-8", body: ReloadScript.text)
            #expect(await connection.request("/_kiriwake/reload.js") == script)
            let style = RawResponse(200, "text/css; charset=utf-8", body: OverlayStyle.text)
            #expect(await connection.request("/_kiriwake/overlay.css") == style)
            let other = RawResponse(404, "text/plain; charset=utf-8", body: PlainAnswer.unknownTool)
            #expect(await connection.request("/_kiriwake/other") == other)
        }
    }

    @Test(.timeLimit(.minutes(1)))
    func `pages that leave are forgotten`() async throws {
        let site = LiveSite(root: "site", server: "s")
        do {
            let messages = site.listen()
            #expect(site.listenerCount == 1)
            #expect(await messages.first { _ in true } == .built(build: "s-0", previous: nil, changed: nil))
        }
        #expect(site.listenerCount == 0)
    }
}
