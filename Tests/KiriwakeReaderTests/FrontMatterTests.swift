import KiriwakeCore
import KiriwakeModel
import KiriwakeTestSupport
import Testing

@testable import KiriwakeReader

/// Where front matter stands, and what in it YAML does not read; whole messages.
struct FrontMatterTests {
    private func report(_ path: String, _ text: String) throws -> String {
        TextReport.render(try Content.read(BrokenInputTests.base.merging([path: text]) { _, new in new }).diagnostics)
    }

    @Test func `a tab in YAML`() throws {
        #expect(
            try report("causes/jam.md", "---\ntitle: Jam\nsymptoms:\n\tred: always\n---\n") == """
                content/causes/jam.md:4:1: error KW102: a tab indents this line
                    expected: spaces; YAML does not allow tabs there
                    do: replace the tab with spaces

                """)
    }

    @Test func `a colon in a value without quotes, behind Japanese text`() throws {
        #expect(
            try report("guides/a.md", "---\ntitle: 日本: 語\n---\n") == """
                content/guides/a.md:2:10: error KW102: a value without quotes holds ': '
                    expected: one 'key: value' on a line
                    do: put the value in quotes: title: "日本: 語"

                """)
    }

    @Test(arguments: [
        (
            "summary: 8: a \"b\"", "2:11", "a value without quotes holds ': '",
            "put the value in quotes: summary: '8: a \"b\"'"
        ),
        (
            "title: @home", "2:8", "a value cannot begin with '@' unless it stands in quotes",
            "put the value in quotes: title: \"@home\""
        ),
        (
            "title: *", "2:9", "'&' and '*' at the beginning of a value mean something else in YAML",
            "put the value in quotes: title: \"*\""
        ),
        (
            "title: \"A", "3:1", "a quote is opened and not closed",
            "close the quote; write a quote inside single quotes twice: 'it''s'"
        ),
        (
            "title: \"C:\\data\"", "2:11",
            "a backslash in double quotes stands before a letter that means nothing",
            "put the text in single quotes, where a backslash is only a backslash"
        ),
        (
            "aliases: [a, b", "3:1", "a list is opened with '[' and not closed",
            "close it with ']', and put items that hold a comma or a bracket in quotes"
        ),
        (
            "title: A\n  b: c", "3:4", "a key stands below a text that has not ended",
            "line the key up with those above, or put the text that goes on in quotes"
        ),
        (
            "title: A\nsummary", "4:1", "a key has no ': ' behind it",
            "write a colon and a space behind the key, or indent a text that continues the line above"
        ),
        (
            "title: - A", "2:8", "a list begins with '- ' behind its key",
            "write the list on the next lines, or as [one, two]; put a text that begins with '- ' in quotes"
        ),
    ])
    func `what YAML does not read is told in an author's words`(
        _ fault: (lines: String, place: String, message: String, advice: String)
    ) throws {
        let report = try report("guides/a.md", "---\n\(fault.lines)\n---\n").split(separator: "\n")
        #expect(report.first == "content/guides/a.md:\(fault.place): error KW102: \(fault.message)")
        #expect(report.last == "    do: \(fault.advice)")
    }

    @Test func `a key that is written twice, with both places`() throws {
        #expect(
            try report("guides/a.md", "---\ntitle: A\nx: {title: B}\n\"title\" : C\n---\n") == """
                content/guides/a.md:4:2: error KW120: the key 'title' is written twice
                    expected: each key once
                    do: join the two or delete one
                    see: content/guides/a.md:2:1: it is written here first

                """)
        #expect(
            try report("guides/a.md", "---\nx: {red: a, b: red, red: c}\n---\n") == """
                content/guides/a.md:2:21: error KW120: the key 'red' is written twice
                    expected: each key once
                    do: join the two or delete one
                    see: content/guides/a.md:2:5: it is written here first

                """)
    }

    @Test func `what follows from a file that cannot be read is not told`() throws {
        #expect(
            try report(
                "questions/light.md", "---\nask: Which: light?\nanswers: [red, {id: green, label: Green}]\n---\n")
                    == """
                    content/questions/light.md:2:11: error KW102: a value without quotes holds ': '
                        expected: one 'key: value' on a line
                        do: put the value in quotes: ask: "Which: light?"

                    """)
    }

    @Test(arguments: ["\n", "\r\n\n", "<!-- licence -->\n", "\n<!-- two\nlines -->\n\n"])
    func `blank lines and a comment may stand above front matter, which is read and told`(above: String) throws {
        let reading = try Content.read(["guides/a.md": above + "---\ntitle: A\n---\nText.\n"])
        let line = above.utf8.count { $0 == UInt8(ascii: "\n") } + 1
        #expect(
            TextReport.render(reading.diagnostics) == """
                content/guides/a.md:\(line):1: warning KW127: front matter begins below other lines
                    expected: '---' in the first line
                    do: move what stands above it below the second '---'; other tools take the keys for text

                """)
        #expect(reading.knowledge.guides[0].article.text(in: reading.knowledge.languages[0]).title == "A")
    }

    @Test func `a rule at the beginning of a text is no front matter`() throws {
        let reading = try Content.read(["guides/a.md": "\n---\nA text below a rule.\n\n---\n"])
        #expect(reading.diagnostics == [])
        #expect(
            reading.knowledge.guides[0].article.text(in: reading.knowledge.languages[0]).body.words
                .contains("A text below a rule."))
    }

    @Test func `front matter in TOML is told and left out, and no missing title is told besides`() throws {
        #expect(
            try report("fixes/pull.md", "+++\ntitle = \"Pull\"\n+++\n1. Pull.\n") == """
                content/fixes/pull.md:1:1: error KW123: front matter in TOML is not read
                    expected: YAML between two lines '---'
                    do: write the keys as 'title: …' between two lines '---'

                """)
    }
}
