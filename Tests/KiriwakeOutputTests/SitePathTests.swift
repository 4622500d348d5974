import KiriwakeCore
import Testing

@testable import KiriwakeOutput

struct SitePathTests {
    @Test(
        arguments: [
            ("index.html", "ja/index.html", "ja/index.html"), ("ja/index.html", "index.html", "../index.html"),
            ("ja/check/1.html", "ja/check/2.html", "2.html"),
            ("ja/check/1.html", "ja/causes/a.html", "../../ja/causes/a.html"),
            ("ja/guides/a/b.html", "ja/guides/a/c d.html", "c%20d.html"), ("a.html", "日.html", "%E6%97%A5.html"),
        ])
    func `addresses are relative to the page`(from: String, to: String, href: String) {
        #expect(SitePath(from).href(to: SitePath(to)) == href)
    }

    @Test func `an address below a domain names a folder's page by the folder`() throws {
        let address = try #require(SiteAddress("https://a.example"))
        #expect(SitePath("ja/index.html").url(below: address) == "https://a.example/ja/")
        #expect(SitePath("ja/x.html").url(below: address) == "https://a.example/ja/x.html")
    }
}
