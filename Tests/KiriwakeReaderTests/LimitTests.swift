import KiriwakeCore
import KiriwakeTestSupport
import Testing

@testable import KiriwakeReader

/// What is too much, or could harm, is told with its place.
struct LimitTests {
    private func report(_ path: String, _ text: String) throws -> String {
        TextReport.render(try Content.read([path: text, "guides/z.md": "# Z\n"]).diagnostics)
    }

    private func places(_ path: String, _ text: String) throws -> [String] {
        try Content.read([path: text, "guides/z.md": "# Z\n"]).diagnostics.map {
            "\($0.location.line):\($0.location.column) \($0.code)"
        }
    }

    @Test func `control characters, written or escaped`() throws {
        #expect(
            try report("guides/a.md", "# A\n\nRed \u{1B}[31m.\n") == """
                content/guides/a.md:3:5: error KW125: a control character, U+001B, stands here
                    expected: characters that can be seen, spaces, tabs and line feeds
                    do: delete it

                """)
        #expect(try places("guides/a.md", "---\ntitle: \"A\\e[31m\"\n---\n") == ["2:8 KW125"])
        #expect(
            try places("sources.yml", "a: {title: \"x\\0\"}\nb: {title: \"\\x9b\"}\n") == ["1:12 KW125", "2:12 KW125"])
        #expect(try places("glossary.yml", "- id: a\n  en: {preferred: \"x\\x07\"}\n") == ["2:19 KW125"])
        #expect(try places("searches.tsv", "a\tguides/z\nb\u{9B}1m\tguides/z\n") == ["2:2 KW125"])
        #expect(try places("pictures/a.svg", "<svg><title>A\u{7F}</title></svg>") == ["1:14 KW125"])
    }

    @Test func `line ends of another age`() throws {
        #expect(
            try report("guides/a.md", "---\rtitle: A\r---\rText\r") == """
                content/guides/a.md:1:4: error KW125: a carriage return without a line feed stands here
                    expected: a line feed at the end of each line
                    do: save the file with the line ends of Unix or Windows

                """)
        #expect(try report("guides/a.md", "---\r\ntitle: A\r\n---\r\nText\r\n") == "")
    }

    @Test(arguments: ["\u{2028}", "\u{2029}", "\u{85}", "\r"])
    func `a place after a line end that only YAML knows is that of the editor`(lineEnd: String) throws {
        let text = "---\ntitle: Jam\n# a\(lineEnd)# b\nfrequency: comon\n---\n"
        #expect(try places("causes/jam.md", text).contains("4:12 KW106"))
    }

    @Test(arguments: [
        ("https://example.com", nil), ("http://example.com:8080/a?b#c", nil), ("https://例え.jp/あ", nil),
        ("www.example.com", "write 'https://www.example.com'"),
        ("mailto:a@b.c", "copy it from the address bar of a browser"),
        ("/contact", "copy it from the address bar of a browser"),
        ("javascript://h/%0aalert(1)", "copy it from the address bar of a browser"),
        ("JavaScript:alert(1)", "copy it from the address bar of a browser"),
        ("data:text/html,x", "copy it from the address bar of a browser"),
        ("https:///x", "copy it from the address bar of a browser"),
        ("https://a@b.c/", "copy it from the address bar of a browser"),
        ("https://a b.c/", "copy it from the address bar of a browser"),
        ("//example.com", "copy it from the address bar of a browser"),
    ])
    func `addresses of sources and contacts are those of pages`(url: String, advice: String?) throws {
        let told = advice.map {
            "error KW403: 'url' is '\(url)'\n    expected: a whole address, as in 'https://example.org/help'\n    do: \($0)\n"
        }
        #expect(
            try report("sources.yml", "A1: {title: A, url: \"\(url)\"}\n")
                == (told.map { "content/sources.yml:1:21: \($0)" } ?? ""))
        #expect(
            try report("contacts.yml", "- id: a\n  reaches: person\n  url: \"\(url)\"\n  en: {name: A}\n")
                == (told.map { "content/contacts.yml:3:8: \($0)" } ?? ""))
    }

    @Test func `lists that no site has`() throws {
        let entries = (0...10_000).map { "k\($0): x\n" }.joined()
        let texts = try TextsReader(files: .memory(["en.yml": entries]), reference: nil, named: []).read(["en.yml"])
        #expect(texts.texts.count == 10_000)
        #expect(
            TextReport.render(texts.diagnostics) == """
                en.yml:10001:1: error KW126: a list of 10001 entries is too large
                    expected: at most 10000 entries
                    do: keep what is still needed

                """)
        #expect(
            try report("sources.yml", "#" + String(repeating: "x", count: 8 << 20)) == """
                content/sources.yml:1:1: error KW126: a list of 8388609 bytes is too large
                    expected: at most 8388608 bytes
                    do: keep what is still needed

                """)
    }

    @Test func `lists of lines that no site has`() throws {
        #expect(
            try report("searches.tsv", "a\tguides/z\n" + String(repeating: "x", count: 65_600) + "\tguides/z\n") == """
                content/searches.tsv:2:1: error KW126: a line of 65609 bytes is too long
                    expected: at most 65536 bytes
                    do: write it as several lines

                """)
        let lines = String(repeating: "a\n", count: 200_001)
        let file = try #require(try LinesFile("searches.tsv", files: .memory(["searches.tsv": lines])))
        #expect(file.lines.count == 200_000)
        #expect(
            TextReport.render(file.faults) == """
                searches.tsv:200001:1: error KW126: a list of 200001 lines is too large
                    expected: at most 200000 lines
                    do: keep what is still needed

                """)
    }

    @Test func `more pages than there are codes`() throws {
        let text = "languages: [en]\ntitle: {en: Help}\nmax-states: 150001\n"
        let read = try SiteConfigurationReader.read(
            "site.yml", files: .memory(["site.yml": text]), decisionRanges: [:])
        #expect(
            TextReport.render(read.diagnostics) == """
                site.yml:3:13: error KW106: 'max-states' is '150001'
                    expected: a number from 1 to 150000

                """)
    }

    @Test func `thousands of names that do not exist are told within seconds`() throws {
        let entries = (0..<2_000).map {
            "- id: entry-number-\($0)\n  en: {preferred: w\($0)}\n  not: [entry-nunber-\($0)]\n"
        }
        let start = ContinuousClock.now
        let found = try Content.read(["glossary.yml": entries.joined(), "guides/z.md": "# Z\n"]).diagnostics
        #expect(found.count == 2_000)
        #expect(found[0].advice == "did you mean 'entry-number-0'?")
        #expect(found[1_999].advice == "write that glossary entry, or correct the id")
        #expect(ContinuousClock.now - start < .seconds(60))
    }

    @Test func `an anchor for each byte costs no more than one`() throws {
        let start = ContinuousClock.now
        _ = try report("sources.yml", "a: \"" + String(repeating: "&a", count: 100_000) + "\"\n")
        #expect(ContinuousClock.now - start < .seconds(30))
    }
}
