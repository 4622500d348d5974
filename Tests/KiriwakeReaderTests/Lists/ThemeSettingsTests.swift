import KiriwakeCore
import KiriwakeModel
import KiriwakeReader
import KiriwakeTestSupport
import Testing

/// `theme:` of `site.yml`.
struct ThemeSettingsTests {
    private func read(_ theme: String) throws -> (settings: ThemeSettings?, report: String) {
        let files = FileSystem.memory(["site.yml": "languages: [en, de]\ntitle: {en: Help}\ntheme:\n\(theme)"])
        let (configuration, diagnostics) = try SiteConfigurationReader.read(
            "site.yml", files: files, decisionRanges: [:])
        return (configuration?.theme, TextReport.render(diagnostics.sorted()))
    }

    @Test func `every setting is read`() throws {
        let (settings, report) = try read(
            """
              accent: "#6b3a12"
              logo: cup.svg
              footer: {en: By us., de: Von uns.}
              links:
                - page: guides/imprint
                - {url: "https://example.org/", title: {en: Us}}
              notices:
                never-asks: {en: Never asks.}
                caution: replace-pump
            """)
        let read = try #require(settings)
        let german = try #require(Language(tag: "de", index: 1))
        #expect(report == "")
        #expect(read.accent?.value.text == "#6b3a12" && read.logo?.value == "cup.svg")
        #expect(read.footer[german] == "Von uns." && read.neverAsks[german] == "Never asks.")
        #expect(read.caution?.value == "replace-pump" && read.links.count == 2)
    }

    @Test func `a colour without quotes begins a comment, and is told so`() throws {
        #expect(
            try read("  accent: #6b3a12\n").report == """
                site.yml:4:10: error KW106: 'accent' is nothing
                    expected: a colour in quotes, as in "#1f4f86"
                    do: write it with '#' and three or six digits, in quotes: without them '#' begins a comment

                """)
        #expect(try read("  accent: brown\n").report.contains("'accent' is 'brown'"))
    }

    @Test func `a text without a language is told how to name one`() throws {
        #expect(
            try read("  footer: By us.\n").report == """
                site.yml:4:11: error KW105: 'footer' is 'By us.'
                    expected: a text for each language, as in {en: …}

                """)
    }

    @Test func `a misspelt setting has a near miss, at every depth`() throws {
        #expect(try read("  acent: x\n").report.contains("do: did you mean 'accent'?"))
        #expect(try read("  notices: {cuation: x}\n").report.contains("do: did you mean 'caution'?"))
        #expect(try read("  links: [{pages: x}]\n").report.contains("do: did you mean 'page'?"))
    }

    @Test(arguments: ["javascript:alert(1)", "www.example.org", "data:text/html,x", "/imprint.html"])
    func `a link may lead to the schemes of links in articles alone`(address: String) throws {
        #expect(
            try read("  links: [{url: \"\(address)\", title: {en: X}}]\n").report.contains(
                """
                error KW106: 'url' is '\(address)'
                    expected: an address that begins with https://, http://, mailto: or tel:
                    do: write 'page: …' for a page of the site, as in 'page: guides/imprint'
                """))
    }

    @Test func `a link leads to one thing, and an address needs a title`() throws {
        let both = "  links: [{page: guides/a, url: 'https://example.org/', title: {en: X}}]\n"
        #expect(try read(both).report.contains("a link leads to no page and no address, or to both"))
        #expect(try read("  links: [{title: {en: X}}]\n").report.contains("leads to no page and no address"))
        #expect(
            try read("  links: [{url: 'https://example.org/', title: {de: X}}]\n").report.contains(
                "a link with 'url' has no 'title' in 'en'"))
    }

    @Test func `what the settings name must exist, and a fix must have something to check before it`() throws {
        let reading = try Content.read([
            "questions/lamp.md": "---\nask: Is it lit?\nanswers: yes-no\n---\n",
            "causes/a.md":
                "---\ntitle: A\nfrequency: common\nsymptoms: {lamp-yes: always}\nfixes: {mend: usually}\n"
                + "confused-with: [{cause: b, tell-apart: [lamp]}]\n---\n",
            "causes/b.md":
                "---\ntitle: B\nfrequency: common\nsymptoms: {lamp-no: always}\nfixes: {both: usually}\n---\n",
            "fixes/mend.md": "---\ntitle: Mend\neffort: 5m\nrisk: none\n---\n",
            "fixes/both.md": "---\ntitle: Both\neffort: 5m\nrisk: none\ncauses: {a: usually}\n---\n",
        ])
        #expect(reading.diagnostics.isEmpty)
        func report(_ theme: String) throws -> String {
            let settings = try #require(try read(theme).settings)
            return TextReport.render(SettingsReferences.diagnostics(settings, reading.knowledge))
        }
        #expect(try report("  notices: {caution: mend}\n  links: [{page: causes/a}, {page: compare/a-vs-b}]\n") == "")
        #expect(
            try report("  notices: {caution: both}\n") == """
                site.yml:4:22: error KW106: 'caution' is 'both', before which nothing is to be checked
                    expected: a fix that helps one of two look-alikes which a question tells apart: mend
                    do: name another fix, or write 'confused-with' with 'tell-apart' in a cause that it helps

                """)
        #expect(try report("  notices: {caution: mnd}\n").contains("there is no fix 'mnd'"))
        #expect(
            try report("  links: [{page: cause/a}]\n") == """
                site.yml:4:18: error KW107: there is no page 'cause/a'
                    expected: a page without language and ending, as in 'guides/imprint'
                    do: did you mean 'causes/a'?

                """)
    }
}
