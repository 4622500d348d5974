import KiriwakeCore
import KiriwakeModel
import KiriwakeOutput
import Testing

@testable import KiriwakeSite

/// Files of a site that are no pages.
struct SiteFilesTests {
    private static let url = "https://help.example/net/"

    private static func address() throws -> SiteAddress { try #require(SiteAddress(url)) }
    private let site: PageFixture

    init() throws { site = try PageFixture(url: Self.url) }

    private var languages: [Language] { site.knowledge.languages }

    @Test func `the list for search engines has each page in each language, with the day of its review`() throws {
        let pages: [(address: Address, reviewed: CalendarDate?)] = [
            (.home, nil), (.symptom("light-on"), CalendarDate("2026-11-20")),
        ]
        let alternates = { (page: String) in
            "<xhtml:link rel=\"alternate\" hreflang=\"en\" href=\"\(Self.url)en/\(page)\"/>"
                + "<xhtml:link rel=\"alternate\" hreflang=\"de\" href=\"\(Self.url)de/\(page)\"/></url>\n"
        }
        let light = "symptoms/light-on.html"
        #expect(
            try Sitemap(pages: pages, languages: languages, url: Self.address()).text
                == "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" "
                + "xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n"
                + "<url><loc>\(Self.url)en/</loc>" + alternates("")
                + "<url><loc>\(Self.url)de/</loc>" + alternates("")
                + "<url><loc>\(Self.url)en/\(light)</loc><lastmod>2026-11-20</lastmod>" + alternates(light)
                + "<url><loc>\(Self.url)de/\(light)</loc><lastmod>2026-11-20</lastmod>" + alternates(light)
                + "</urlset>\n")
    }

    @Test func `the list for search engines has articles, comparisons, the wizard's beginning and the map`() throws {
        #expect(
            try Sitemap(site.knowledge, hasWizard: true, url: Self.address()).pages.map(\.address) == [
                .home, .start, .cause("line-down"), .cause("settings-lost"), .fix("call-provider"),
                .fix("reset-router"), .symptom("light-on"), .guide("plugs"), .guide("router"),
                .comparison("line-down-vs-settings-lost"), .map, .glossary, .contact,
            ])
    }

    @Test func `the feed has what was reviewed`() throws {
        let feed = try AtomFeed(
            knowledge: site.knowledge, title: "No <internet>", url: Self.address(), language: languages[0])
        #expect(
            feed.text == """
                <?xml version="1.0" encoding="UTF-8"?>
                <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
                <title>No &lt;internet&gt;</title>
                <id>https://help.example/net/en/feed.xml</id>
                <updated>2026-11-20T00:00:00Z</updated>
                <author><name>No &lt;internet&gt;</name></author>
                <link rel="self" href="https://help.example/net/en/feed.xml"/>
                <link href="https://help.example/net/en/"/>
                <entry><title>The light is on</title><id>https://help.example/net/en/symptoms/light-on.html</id>\
                <link href="https://help.example/net/en/symptoms/light-on.html"/><updated>2026-11-20T00:00:00Z</updated>\
                <summary>It is lit.</summary></entry>
                </feed>

                """)
    }

    @Test func `a case code is found without the language's folder`() {
        #expect(
            HostRules.redirects(root: "/net/", to: languages[0])
                == "/net/check/:code /net/en/check/:code.html 302\n")
    }

    @Test func `pages that have moved are sent on for good`() {
        #expect(
            HostRules.moved([(SitePath("en/guides/a b.html"), SitePath("en/guides/c.html"))], root: "/net/")
                == "/net/en/guides/a%20b.html /net/en/guides/c.html 301\n")
        #expect(HostRules.moved([], root: "/") == "")
    }

    @Test func `crawlers may read everything, and find the list of pages where there is one`() throws {
        #expect(HostRules.robots(url: nil) == "User-agent: *\nAllow: /\n")
        #expect(
            try HostRules.robots(url: Self.address())
                == "User-agent: *\nAllow: /\nSitemap: https://help.example/net/sitemap.xml\n")
    }

    @Test
    func `the worker is given the pages to keep, titles, and a version that changes with the files and with itself`() {
        let worker = { (published: [String], script: String) in
            OfflineFiles.worker(
                script, published: published, offlinePages: [.home, .start],
                titles: zip(languages, ["You are offline", "Kein Netz"]).map { (language: $0, title: $1) })
        }
        let core =
            "const core = {\"en\":[\"en/offline.html\",\"en/index.html\",\"en/check/index.html\"],"
            + "\"de\":[\"de/offline.html\",\"de/index.html\",\"de/check/index.html\"]};\n"
            + "const titles = {\"en\":\"You are offline\",\"de\":\"Kein Netz\"};\n"
        #expect(worker(["a"], "work();\n").hasSuffix(core + "work();\n"))
        #expect(worker(["a"], "work();\n") == worker(["a"], "work();\n"))
        let version = { (text: String) in text.prefix { $0 != "\n" } }
        #expect(version(worker(["a"], "work();\n")) != version(worker(["b"], "work();\n")))
        #expect(version(worker(["a"], "work();\n")) != version(worker(["a"], "rest();\n")))
    }

    @Test func `a home screen is given the site's name and where it begins`() {
        #expect(
            OfflineFiles.manifest(
                title: "No internet", summary: "Find out why.", icon: "assets/icon-1.svg", languages[0]
            ).text
                == #"{"name":"No internet","lang":"en","description":"Find out why.","start_url":"index.html","#
                + #""scope":"../","display":"minimal-ui","icons":[{"src":"../assets/icon-1.svg","sizes":"any","#
                + #""type":"image/svg+xml"}]}"#)
    }
}
