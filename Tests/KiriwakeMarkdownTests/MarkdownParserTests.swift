import KiriwakeCore
import Testing

@testable import KiriwakeMarkdown

struct MarkdownParserTests {
    private func parse(
        _ text: String, _ change: (inout MarkdownParser.Options) -> Void = { _ in }
    ) -> (document: MarkdownDocument, title: String?) {
        var options = MarkdownParser.Options()
        change(&options)
        do {
            return try MarkdownParser(options: options).parse(SourceText(path: "a.md", bytes: Array(text.utf8)))
        } catch {
            Issue.record("\(TextReport.render(error))")
            return (.empty, nil)
        }
    }

    @Test func `an empty text gives an empty page`() {
        #expect(parse("").document.article.html == "")
    }

    @Test func `headings get names, numbered when they are taken`() {
        let document = parse("## コードが届かない\n\n## A & B!\n\n## a b\n\n## A B\n").document
        #expect(
            document.article.html == """
                <h2 id="コードが届かない">
                コードが届かない
                </h2>
                <h2 id="a--b">
                A &amp; B!
                </h2>
                <h2 id="a-b">
                a b
                </h2>
                <h2 id="a-b-1">
                A B
                </h2>

                """)
    }

    @Test func `raw HTML is shown as text and comments are left out`() {
        let html = parse("<script>alert(1)</script>\n\na <b onclick=x>b</b> <!-- gone -->\n\n<!-- gone -->\n").document
            .article.html
        #expect(!html.contains("<script"))
        #expect(!html.contains("<b "))
        #expect(html.contains("&lt;script&gt;"))
        #expect(!html.contains("gone"))
    }

    @Test(arguments: [
        ("<!-- one -> two -->\n", ""), ("<!-- note --> Shown.\n", "<p>Shown.\n</p>\n"),
        ("<!-- one --><!-- two -->\n", ""), ("a <!-- b -- c --> d\n", "<p>a d</p>\n"),
        ("a <!-- b *c*\nd ![e](f.png) --> g\n", "<p>a  g</p>\n"), ("<!--\nb\n\nc\n-->\nd\n", "<p>d</p>\n"),
        ("a\n\n<!-- never ends\n\nb\n", "<p>a</p>\n"), ("a <!-- never ends\n\nb\n", "<p>a </p>\n<p>b</p>\n"),
        ("# A <!-- b --> c\n", "<h1 id=\"a--c\">\nA  c\n</h1>\n"),
        ("<div>\n<!-- b -->\n</div>\n", "<p>&lt;div&gt;\n\n&lt;/div&gt;\n</p>\n"),
        ("- <!-- b -->\n- c\n", "<ul>\n<li>c</li>\n</ul>\n"),
        ("![](a.png) <!-- b -->\n", "<p><img src=\"a.png\" alt=\"\" /> </p>\n"),
        ("`<!-- a -->`\n", "<p><code>&lt;!-- a --&gt;</code></p>\n"), ("\\<!-- b\n", "<p>&lt;!-- b</p>\n"),
        ("&lt;!-- a --&gt;\n", "<p>&lt;!-- a --&gt;</p>\n"),
        ("    <!-- a -->\n", "<pre><code>&lt;!-- a --&gt;\n</code></pre>\n"),
    ])
    func `comments are left out in every form, and code is not`(markdown: String, html: String) {
        #expect(parse(markdown).document.article.html == html)
    }

    @Test func `what a comment holds is no link, no heading and no word`() {
        let document = parse("a <!-- [b](c.md) -- d --> e\n\n<!--\n# f\n-->\n").document
        #expect(document.links.isEmpty && document.headings.isEmpty)
        #expect(document.words == "a  e")
    }

    @Test func `a dropped link leaves its words`() {
        let document = parse("[a *b*](javascript:x) [c](https://d/)") { options in
            options.link = { $0.hasPrefix("javascript") ? .drop : .keep }
        }.document
        #expect(document.article.html == "<p>a <em>b</em> <a href=\"https://d/\">c</a></p>\n")
        #expect(document.links.map(\.destination) == ["javascript:x", "https://d/"])
    }

    @Test func `places are UTF-8 offsets of the file, past its front matter too`() throws {
        let text = "---\ntitle: 日本\n---\n日本語の[リンク](x.md)です。\n"
        let source = SourceText(path: "a.md", bytes: Array(text.utf8))
        let body = Array("---\ntitle: 日本\n---\n".utf8).count
        let link = try MarkdownParser().parse(source, from: body).document.links[0]
        #expect(link.location.description == "a.md:4:5")
    }

    @Test func `a line break between Japanese characters leaves no space`() {
        #expect(parse("日本\n語\nabc\ndef").document.article.html == "<p>日本語\nabc\ndef</p>\n")
    }

    @Test(arguments: [
        ("これは**「重要」**です。", "これは<strong>「重要」</strong>です。"),
        ("**新しい機器の追加（NEW）**を選びます。", "<strong>新しい機器の追加（NEW）</strong>を選びます。"),
        ("次に**[設定](a.md)**を", "次に<strong><a href=\"a.md\">設定</a></strong>を"),
        ("**注意：**電源を切り、**`reset`**を押す", "<strong>注意：</strong>電源を切り、<strong><code>reset</code></strong>を押す"),
        ("[前**「中」**後](a.md)", "<a href=\"a.md\">前<strong>「中」</strong>後</a>"),
        ("**一**二**「三」**四**五**", "<strong>一</strong>二<strong>「三」</strong>四<strong>五</strong>"),
        ("**서비스(API)**를", "<strong>서비스(API)</strong>를"),
        // CommonMark's own, with nothing of CJK beside the marks.
        ("a**\"b\"**c", "a**&quot;b&quot;**c"), ("**(a)**b", "**(a)**b"), ("2 ** 3 ** 4", "2 ** 3 ** 4"),
        // Meant as they stand.
        ("これは\\*\\*「重要」\\*\\*です", "これは**「重要」**です"), ("これは**「重要」", "これは**「重要」"),
        ("計算**「二」 は ** です", "計算**「二」 は ** です"), ("これは***「重要」***です", "これは***「重要」***です"),
    ])
    func `bold beside Japanese brackets is seen`(markdown: String, html: String) {
        #expect(parse(markdown).document.article.html == "<p>\(html)</p>\n")
    }

    @Test func `what stands between two steps belongs to the first of them`() {
        let text = "1. One\n\n![Button](b.png)\n\n2. Two\n3. Three\n\nAfter.\n\n1. Later\n"
        #expect(
            parse(text) { $0.findsProcedure = true }.document.article.procedure
                == .init(
                    introduction: "",
                    steps: ["One\n<p><img src=\"b.png\" alt=\"Button\" /></p>", "Two", "Three"],
                    notes: "<p>After.</p>\n<ol>\n<li>Later</li>\n</ol>\n"))
    }

    @Test func `a heading ends the steps`() {
        let text = "1. One\n\n## Then\n\n2. Two\n"
        let procedure = parse(text) { $0.findsProcedure = true }.document.article.procedure
        #expect(procedure?.steps.count == 1)
        #expect(procedure?.notes.contains("<li>Two</li>") == true)
    }

    @Test func `the first ordered list becomes steps`() {
        let document = parse("Before.\n\n1. One\n2. Two *x*\n\nAfter.\n\n1. Later\n") { $0.findsProcedure = true }
            .document
        #expect(
            document.article.procedure
                == MarkdownDocument.Procedure(
                    introduction: "<p>Before.</p>\n", steps: ["One", "Two <em>x</em>"],
                    notes: "<p>After.</p>\n<ol>\n<li>Later</li>\n</ol>\n"))
    }

    @Test func `a first heading is lifted out as the title`() {
        let (document, title) = parse("# Title\n\nText\n\n## Part\n") { $0.titleHeading = .lift(knownTitle: nil) }
        #expect(title == "Title")
        #expect(document.article.html == "<p>Text</p>\n<h2 id=\"part\">\nPart\n</h2>\n")
    }

    @Test func `another first-level heading moves all down by one`() {
        let (document, title) = parse("# Other\n\n## Part\n") { $0.titleHeading = .lift(knownTitle: "Title") }
        #expect(title == nil)
        #expect(document.headings.map(\.level) == [2, 3])
    }

    @Test func `inside another page the same headings have no names`() {
        let document = parse("## Part\n\n1. One\n\n   ### Again\n\nAfter.\n\n## Part\n") { $0.findsProcedure = true }
            .document
        #expect(
            document.excerpt
                == MarkdownDocument.Rendering(
                    html: """
                        <h2>
                        Part
                        </h2>
                        <ol>
                        <li>
                        <p>One</p>
                        <h3>
                        Again
                        </h3>
                        </li>
                        </ol>
                        <p>After.</p>
                        <h2>
                        Part
                        </h2>

                        """,
                    procedure: .init(
                        introduction: "<h2>\nPart\n</h2>\n", steps: ["<p>One</p>\n<h3>\nAgain\n</h3>"],
                        notes: "<p>After.</p>\n<h2>\nPart\n</h2>\n")))
        let plain = parse("Text\n").document
        #expect(plain.excerpt == plain.article)
    }

    @Test func `words are the text without markup, each block on a line of its own`() {
        let text = """
            ## A & *B*

            One `<two>`
            three\\
            日本
            語 [four](https://d/ "gone").

            - five
              > six ![seven](x.png)
            ---
                eight &lt;

            <b>nine</b>
            """
        #expect(
            parse(text).document.words == """
                A & B
                One <two> three 日本語 four.
                five
                six seven
                eight &lt;
                <b>nine</b>
                """)
        #expect(parse("").document.words == "")
    }
}
