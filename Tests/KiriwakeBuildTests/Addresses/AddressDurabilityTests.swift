import KiriwakeCore
import KiriwakeTestSupport
import Testing

@testable import KiriwakeBuild

/// What becomes of the addresses of a published site when its articles change: the built sites are compared, file by file.
struct AddressDurabilityTests {
    /// A site that was published: its articles with what `kiriwake addresses --write` recorded, and its pages.
    private struct Published {
        var articles: [String: String]
        let pages: Set<String>
    }

    private static func printer() throws -> [String: String] {
        let fixture = Repository.path + "Tests/Fixtures/printer/content"
        return Dictionary(
            uniqueKeysWithValues: try FileSystem.local.files(fixture).map { path in
                (path, String(decoding: try FileSystem.local.read(fixture + "/" + path), as: UTF8.self))
            })
    }

    private func builder(_ folder: TemporaryFolder) -> SiteBuilder {
        SiteBuilder(
            folders: SiteFolders(
                content: folder.path + "/content", theme: Repository.path + "Site",
                configuration: Repository.path + "Tests/Fixtures/printer/site.yml", output: folder.path + "/site"),
            jobs: 2)
    }

    private func folder(_ articles: [String: String]) throws -> TemporaryFolder {
        try TemporaryFolder(Dictionary(uniqueKeysWithValues: articles.map { ("content/" + $0.key, $0.value) }))
    }

    /// The texts of the pages by path.
    private func build(_ articles: [String: String]) throws -> [String: String] {
        let folder = try folder(articles)
        let report = try builder(folder).build()
        #expect(report.summary != nil, "\(TextReport.render(report.diagnostics))")
        let paths = try FileSystem.local.files(folder.path + "/site").filter { $0.hasSuffix(".html") }
        return Dictionary(uniqueKeysWithValues: try paths.map { ($0, try folder.read("site/" + $0)) })
    }

    private func recorded(_ articles: [String: String]) throws -> [String: String] {
        let folder = try folder(articles)
        guard case .usable(let content, _) = try builder(folder).check() else { return [:] }
        let wizard = try #require(try content.wizard())
        try AddressRecord(content.knowledge, wizard).write(below: folder.path + "/content")
        var articles = articles
        articles["addresses.tsv"] = try folder.read("content/addresses.tsv")
        return articles
    }

    private func published() throws -> Published {
        let articles = try recorded(try Self.printer())
        return Published(articles: articles, pages: Set(try build(articles).keys))
    }

    /// Pages of the wizard that are gone and say where they lead, each with where that is.
    private func redirects(_ pages: [String: String]) -> [String: String] {
        pages.filter { $0.value.contains("<body class=\"wizard-moved\">") }.compactMapValues { page in
            page.firstMatch(of: /<a class="button main" href="([^"]+)">/).map { String($0.1) }
        }
    }

    @Test func `a frequency that changes leaves every address alive`() throws {
        var site = try published()
        site.articles["causes/paper-jam.md"]?.replace("frequency: common", with: "frequency: very-rare")
        let pages = try build(site.articles)
        #expect(site.pages.subtracting(pages.keys).sorted() == [])
        let redirects = redirects(pages)
        #expect(!redirects.isEmpty)
        // From a page to one that is not redirected again.
        for (path, href) in redirects {
            let target = path.prefix(3) + "check/" + href
            #expect(pages[String(target)]?.contains("<body class=\"wizard-moved\">") == false, "\(path) → \(href)")
        }
    }

    @Test func `without a record the same change leaves dead addresses, so there is something to keep`() throws {
        var site = try published()
        site.articles["addresses.tsv"] = nil
        site.articles["causes/paper-jam.md"]?.replace("frequency: common", with: "frequency: very-rare")
        #expect(!site.pages.subtracting(try build(site.articles).keys).isEmpty)
    }

    @Test func `a cause that is renamed leaves every address alive, that of its comparison too`() throws {
        var site = try published()
        let pictures = site.articles.filter { $0.key.hasPrefix("pictures/") }
        site.articles = Dictionary(
            uniqueKeysWithValues: site.articles.filter { !$0.key.hasPrefix("pictures/") }.map { path, text in
                let renamed = text.replacing("queue-paused", with: "queue-on-hold")
                return (
                    path.replacing("causes/queue-paused", with: "causes/queue-on-hold"),
                    renamed.replacing("picture: queue-on-hold", with: "picture: queue-paused")
                )
            }
        ).merging(pictures) { text, _ in text }
        site.articles["causes/queue-on-hold.md"]?.replace(
            "\nfrequency:", with: "\nformerly: [queue-paused]\nfrequency:", maxReplacements: 1)
        let pages = try build(site.articles)
        #expect(site.pages.subtracting(pages.keys).sorted() == [])
        #expect(redirects(pages) == [:])
        let old = try #require(pages["en/causes/queue-paused.html"])
        #expect(old.contains("<meta http-equiv=\"refresh\" content=\"0; url=queue-on-hold.html\">"))
        #expect(old.contains("<li><a href=\"queue-on-hold.html\">The print queue is paused</a>"))
        #expect(
            old.contains(
                "<link rel=\"canonical\" href=\"https://printer.example.org/help/en/causes/queue-on-hold.html\">"))
        let comparison = try #require(pages["de/compare/printer-offline-vs-queue-paused.html"])
        #expect(comparison.contains("content=\"0; url=printer-offline-vs-queue-on-hold.html\""))
    }

    @Test func `a question and an answer that are renamed keep the numbers of their pages`() throws {
        var site = try published()
        let record = site.articles["addresses.tsv"]
        site.articles = Dictionary(
            uniqueKeysWithValues: site.articles.map { path, text in
                (
                    path.replacing("questions/recent-change", with: "questions/what-changed"),
                    text.replacing("recent-change", with: "what-changed").replacing("new-router", with: "other-router")
                )
            })
        site.articles["addresses.tsv"] = record
        site.articles["questions/what-changed.md"]?.replace("effort:", with: "formerly: [recent-change]\neffort:")
        site.articles["questions/what-changed.md"]?.replace(
            "{id: other-router,", with: "{id: other-router, formerly: [new-router],")
        let pages = try build(site.articles)
        #expect(site.pages.subtracting(pages.keys).sorted() == [])
        #expect(redirects(pages) == [:])
    }

    @Test func `a question that is new leaves every address alive`() throws {
        var site = try published()
        site.articles["questions/paper-left.md"] = """
            ---
            ask: Is there paper in the tray?
            effort: glance
            answers: [{id: paper-left, label: "Yes"}, {id: paper-gone, label: "No"}]
            ---
            """
        site.articles["causes/paper-jam.md"]?.replace("{page-crumpled:", with: "{paper-left: always, page-crumpled:")
        let pages = try build(site.articles)
        #expect(site.pages.subtracting(pages.keys).sorted() == [])
    }

    @Test func `the addresses of a question that is removed lead to what is left of the answers`() throws {
        var site = try published()
        site.articles["questions/recent-change.md"] = nil
        site.articles["questions/recent-change.de.md"] = nil
        for (cause, answer, with) in [
            ("changed-network", "new-router: always, ", ""), ("changed-network", ", unused-for-weeks: never", ""),
            ("ink-empty", ", unused-for-weeks: rarely", ""), ("dried-print-head", "unused-for-weeks: always, ", ""),
            ("dried-print-head", "[recent-change, ", "["),
        ] {
            site.articles["causes/\(cause).md"]?.replace(answer, with: with)
        }
        let pages = try build(site.articles)
        #expect(site.pages.subtracting(pages.keys).sorted() == [])
        let redirects = redirects(pages)
        #expect(!redirects.isEmpty)
        #expect(redirects.keys.allSatisfy { pages[$0]?.contains("What has changed lately?") == false })
    }

    @Test func `what was recorded is recorded once, and keeps what the author wrote above`() throws {
        var articles = try recorded(try Self.printer())
        #expect(try recorded(articles) == articles)
        articles["addresses.tsv"] = "# Ours.\n100000\tgone=yes\nremoved\tquestions/gone\n"
        let text = try #require(try recorded(articles)["addresses.tsv"])
        #expect(text.hasPrefix("# Ours.\n100000\tgone=yes\n"))
        #expect(text.hasSuffix("\nremoved\tquestions/gone\n"))
    }
}
