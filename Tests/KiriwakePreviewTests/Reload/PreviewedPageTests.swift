import KiriwakeCore
import Testing

@testable import KiriwakePreview

struct PreviewedPageTests {
    private static let reload = #"<script src="/_kiriwake/reload.js" data-build="b" data-page="v" defer></script>"#

    private static func previewed(_ page: String) -> String {
        String(decoding: PreviewedPage.page(Array(page.utf8), build: "b", version: "v"), as: UTF8.self)
    }

    @Test(arguments: [
        ("<body><p>あ</p></body></html>", "<body><p>あ</p>\(reload)</body></html>"),
        ("<BODY></BODY >", "<BODY>\(reload)</BODY >"),
        ("<p></html>", "<p>\(reload)</html>"),
        ("<p>no end", "<p>no end\(reload)"),
        ("", reload),
        ("<code></body</code></body>", "<code></body</code>\(reload)</body>"),
    ])
    func `the script stands before the end of the body, or else at the end`(page: String, expected: String) {
        #expect(Self.previewed(page) == expected)
    }

    @Test func `bytes that are not UTF-8 stay as they are`() {
        let page: [UInt8] = [0xFF, 0xFE, 0x80] + Array("</body>".utf8)
        let expected = [0xFF, 0xFE, 0x80] + Array("\(Self.reload)</body>".utf8)
        #expect(PreviewedPage.page(page, build: "b", version: "v") == expected)
    }

    @Test(arguments: [
        (
            #"<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'">"#,
            #"<meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; style-src &#39;self&#39;"#
                + #"; script-src &#39;self&#39;; connect-src &#39;self&#39;">"#
        ),
        (
            "<META content='default-src &#39;none&#39;' HTTP-EQUIV=content-security-policy />",
            "<META content='default-src &#39;none&#39;; script-src &#39;self&#39;; connect-src &#39;self&#39;;"
                + " style-src &#39;self&#39;' HTTP-EQUIV=content-security-policy />"
        ),
    ])
    func `a policy in the head is widened where it stands`(tag: String, expected: String) {
        let before = "<head><meta charset=utf-8><title>切</title>"
        #expect(Self.previewed(before + tag + "</head>") == before + expected + "</head>" + Self.reload)
    }

    @Test(arguments: [
        #"<head><meta name="description" content="default-src 'none'"></head>"#,
        #"<head><meta http-equiv="refresh" content="0; url=ja/"></head>"#,
        #"<head><meta http-equiv="Content-Security-Policy" content="default-src 'self'"></head>"#,
        #"<head><meta http-equiv="Content-Security-Policy" content="img-src 'self'"></head>"#,
        #"<head></head><meta http-equiv="Content-Security-Policy" content="default-src 'none'">"#,
        #"<head><meta http-equiv="Content-Security-Policy" content="default-src 'none'"#,
        "<head><meta", "<head><meta http-equiv", "<head><meta http-equiv=", "<head><meta content=\"",
    ])
    func `other tags, policies that need nothing, and text in the body stay as they are`(page: String) {
        #expect(Self.previewed(page) == page + Self.reload)
    }

    @Test func `10,000 pages of random pieces only ever gain the script and a wider policy`() {
        var generator = SeededGenerator(seed: 20_260_4)
        let pieces = [
            "<meta ", "http-equiv", "=", "\"", "'", ">", "/", " ", "content", "Content-Security-Policy", "default-src",
            "'none'", "</head>", "<body>", "</body>", "<", "&#39;", ";", "あ",
        ]
        var damaged: [String] = []
        for _ in 0..<10_000 {
            let page = (0..<Int.random(in: 0...24, using: &generator))
                .map { _ in pieces[Int.random(in: pieces.indices, using: &generator)] }.joined()
            let previewed = Self.previewed(page)
            let rest = previewed.replacing(Self.reload, with: "", maxReplacements: 1)
            let hasPolicy = page.lowercased().contains("content-security-policy")
            if rest == previewed || (rest != page && !hasPolicy) { damaged.append(page) }
        }
        #expect(damaged == [])
    }
}
