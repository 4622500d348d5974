import KiriwakeCore
import Testing

@testable import KiriwakeMarkdown

/// Texts just within the bounds are parsed, and texts just beyond them told before.
struct MarkdownLimitTests {
    private func report(_ text: String) -> String {
        do {
            _ = try MarkdownParser().parse(SourceText(path: "a.md", bytes: Array(text.utf8)))
            return ""
        } catch {
            return TextReport.render(error)
        }
    }

    private func told(_ place: String, _ message: String) -> String {
        """
        a.md:\(place): error KW114: \(message)
            expected: text that somebody could read
            do: write it as several paragraphs or articles; it may have been pasted by mistake

        """
    }

    @Test func `lists and quotations within one another`() {
        #expect(report(String(repeating: ">", count: 100) + "x\n") == "")
        #expect(
            report("a\n\n" + String(repeating: ">", count: 101) + "x\n")
                == told("3:102", "the text is nested more than 100 deep"))
        #expect(report(String(repeating: "- ", count: 60) + "x\n") == "")
        #expect(report(String(repeating: "- ", count: 101) + "x\n").contains("nested more than 100 deep"))
        #expect(report(String(repeating: "1. ", count: 101) + "x\n").contains("nested more than 100 deep"))
        let stairs = (0...100).map { String(repeating: "  ", count: $0) + "- x\n" }.joined()
        #expect(report(stairs).contains("nested more than 100 deep"))
    }

    @Test func `deep indentation, rules and tables of signs are no nesting`() {
        #expect(report("    " + String(repeating: " ", count: 400) + "code\n") == "")
        #expect(report(String(repeating: "-", count: 400) + "\n\n" + String(repeating: "* ", count: 30) + "\n") == "")
        #expect(report("+" + String(repeating: "-----+", count: 100) + "\n") == "")
    }

    @Test func `emphasis within emphasis`() {
        let within = { (count: Int) in
            (0..<count).map { $0 % 2 == 0 ? "*a " : "_a " }.joined() + "x"
                + (0..<count).reversed().map { $0 % 2 == 0 ? " a*" : " a_" }.joined()
        }
        #expect(report(within(100) + "\n") == "")
        #expect(report(within(101) + "\n").contains("a.md:1:"))
        #expect(report(within(101) + "\n").contains("nested more than 100 deep"))
    }

    @Test func `a paragraph that is long and full of signs`() {
        #expect(report(String(repeating: "[a](b) ", count: 15_000) + "\n") == "")
        for lineEnd in ["\n", "\r\n", "\r"] {
            #expect(report(String(repeating: "[a](b)" + lineEnd + lineEnd, count: 50_000)) == "")
            #expect(
                report("a" + lineEnd + String(repeating: "[a](b)" + lineEnd, count: 50_000)).contains(
                    "is too much to read"))
        }
        #expect(
            report("# T\n\n" + String(repeating: "[a](b) ", count: 50_000) + "\n")
                == told(
                    "3:1",
                    "a paragraph of at least 350001 bytes with 50000 signs that open a link, emphasis, code or HTML is too much to read"
                ))
    }

    @Test func `a long reference with many uses`() {
        let reference = "[a]: https://example.com/" + String(repeating: "x", count: 10_000) + "\n\n"
        #expect(report(reference + String(repeating: "[a]\n\n", count: 1_000)) == "")
        #expect(
            report(reference + String(repeating: "[a]\n\n", count: 10_000))
                == told("1:1", "a reference of 10026 bytes is too long for 10001 links"))
    }

    @Test func `a control character by its number does not reach the page`() {
        let parser = MarkdownParser()
        let text = "a &#27;[31m `b` &#x9B; [c](d \"&#7;\")\n"
        let document = try? parser.parse(SourceText(path: "a.md", bytes: Array(text.utf8))).document
        #expect(
            document?.article.html
                == "<p>a \u{FFFD}[31m <code>b</code> \u{FFFD} <a href=\"d\" title=\"\u{FFFD}\">c</a></p>\n")
        #expect(document?.words == "a \u{FFFD}[31m b \u{FFFD} c")
    }
}
