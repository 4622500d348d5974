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

    @Test(
        arguments: [
            ("index.html", ""), ("ja/index.html", "ja/"), ("ja/guides/a b/index.html", "ja/guides/a%20b/"),
            ("ja/x.html", "ja/x.html"), ("ja/reindex.html", "ja/reindex.html"), ("ja/-index.html", "ja/-index.html"),
            ("reindex.html", "reindex.html"), ("index.html/a.png", "index.html/a.png"),
            ("ja/index.htm", "ja/index.htm"), ("ja/INDEX.html", "ja/INDEX.html"),
        ])
    func `an address below a domain names a folder's page by the folder`(path: String, address: String) throws {
        let site = try #require(SiteAddress("https://a.example/b"))
        #expect(SitePath(path).url(below: site) == "https://a.example/b/" + address)
    }
}
