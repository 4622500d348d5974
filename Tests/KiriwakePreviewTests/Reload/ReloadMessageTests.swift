import Testing

@testable import KiriwakePreview

struct ReloadMessageTests {
    @Test func `a message is one event with one line of JSON`() throws {
        let built = ReloadMessage.built(build: "s-2", previous: "s-1", changed: ["ja/切り分け.html", "a.css"])
        #expect(
            try built.serverSentEvent()
                == "event: built\ndata: {\"build\":\"s-2\",\"changed\":[\"ja/切り分け.html\",\"a.css\"],\"previous\":\"s-1\"}\n\n"
        )
        let first = ReloadMessage.built(build: "s-1", previous: nil, changed: nil)
        #expect(try first.serverSentEvent() == "event: built\ndata: {\"build\":\"s-1\"}\n\n")
        let problem = PreviewProblem(
            file: "a.md", line: 3, column: 1, code: "KW101", message: "two\nlines </script>", expected: "“x”")
        let failed = ReloadMessage.failed(build: "s-1", problems: [problem])
        #expect(
            try failed.serverSentEvent()
                == "event: failed\ndata: {\"build\":\"s-1\",\"problems\":[{\"code\":\"KW101\",\"column\":1,\"expected\":\"“x”\","
                + "\"file\":\"a.md\",\"line\":3,\"message\":\"two\\nlines </script>\"}]}\n\n")
    }
}
