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

    private static let start = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    private static let urlset =
        "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n"

    private func entry(_ address: Address, _ reviewed: CalendarDate? = nil, only language: Int? = nil) -> Sitemap.Entry
    {
        Sitemap.Entry(address: address, reviewed: reviewed, languages: language.map { [languages[$0]] } ?? languages)
    }

    /// What a site's files hold, by path.
    private func contents(_ files: [OutputFile]) throws -> [(path: String, text: String)] {
        try files.map { file in
            guard case .rendered(let render) = file.content else { throw NotRendered() }
            return (file.path.path, try render())
        }
    }

    private struct NotRendered: Error {}

    @Test func `the list for search engines has each page in each language that it is written in`() throws {
        let link = { (language: String, path: String) in
            "<xhtml:link rel=\"alternate\" hreflang=\"\(language)\" href=\"\(Self.url)\(path)\"/>"
        }
        let homes = link("en", "en/") + link("de", "de/") + link("x-default", "") + "</url>\n"
        let light = "symptoms/light-on.html"
        let lights =
            link("en", "en/" + light) + link("de", "de/" + light) + link("x-default", "en/" + light) + "</url>\n"
        let entries = [
            entry(.chooseLanguage), entry(.home), entry(.symptom("light-on"), CalendarDate("2026-11-20")),
            entry(.guide("router"), only: 1),
        ]
        let files = try contents(Sitemap(entries: entries, url: Self.address()).files())
        #expect(files.map(\.path) == ["sitemap.xml"])
        #expect(
            files[0].text == Self.start + Self.urlset
                + "<url><loc>\(Self.url)</loc>" + homes
                + "<url><loc>\(Self.url)en/</loc>" + homes
                + "<url><loc>\(Self.url)de/</loc>" + homes
                + "<url><loc>\(Self.url)en/\(light)</loc><lastmod>2026-11-20</lastmod>" + lights
                + "<url><loc>\(Self.url)de/\(light)</loc><lastmod>2026-11-20</lastmod>" + lights
                + "<url><loc>\(Self.url)de/guides/router.html</loc></url>\n</urlset>\n")
    }

    @Test(arguments: [Sitemap.Limits(addresses: 4), Sitemap.Limits(bytes: 4_000)])
    func `a list that one file cannot hold is split, and the file names the parts`(limits: Sitemap.Limits) throws {
        let guides = ["a", "b", "c"].map { entry(.guide($0)) }
        let sitemap = try Sitemap(entries: guides, url: Self.address())
        let files = try contents(sitemap.files(limits))
        #expect(files.map(\.path) == ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml"])
        #expect(
            files[0].text == Self.start + "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
                + "<sitemap><loc>\(Self.url)sitemap-1.xml</loc></sitemap>\n"
                + "<sitemap><loc>\(Self.url)sitemap-2.xml</loc></sitemap>\n</sitemapindex>\n")
        let addresses = files[1...].map {
            $0.text.split(separator: "<loc>").dropFirst().map { $0.prefix { $0 != "<" } }
        }
        #expect(addresses.map(\.count) == [4, 2])
        #expect(Set(addresses.joined()).count == 6)
        for file in files { #expect(file.text.utf8.count <= limits.bytes) }
        // A page that no file can hold is listed all the same.
        #expect(sitemap.files(Sitemap.Limits(addresses: 1)).count == 4)
    }

    @Test func `the list for search engines has articles, comparisons, the wizard's beginning and the map`() throws {
        #expect(
            try Sitemap(site.knowledge, hasWizard: true, url: Self.address()).entries.map(\.address) == [
                .chooseLanguage, .home, .start, .cause("line-down"), .cause("settings-lost"), .fix("call-provider"),
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

    @Test func `the feed of a language has only what is written in it`() throws {
        let feed = try AtomFeed(
            knowledge: site.knowledge, title: "Kein Internet", url: Self.address(), language: languages[1])
        #expect(!feed.text.contains("<entry>"))
    }

    @Test func `pages are asked for again each time, and no two rules say how long the same file may be kept`() {
        let headers = HostRules.headers(root: "/net/", languages: languages)
        #expect(
            headers.hasSuffix(
                """
                /net/assets/*
                  Cache-Control: public, max-age=31536000, immutable
                /net/
                  Cache-Control: no-cache
                /net/index.html
                  Cache-Control: no-cache
                /net/404.html
                  Cache-Control: no-cache
                /net/service-worker.js
                  Cache-Control: no-cache
                /net/en/*
                  Cache-Control: no-cache
                /net/de/*
                  Cache-Control: no-cache

                """))
        #expect(headers.hasPrefix("/net/*\n  Content-Security-Policy: default-src 'none';"))
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
