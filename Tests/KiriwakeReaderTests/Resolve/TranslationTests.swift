import KiriwakeCore
import KiriwakeModel
import KiriwakeTestSupport
import Testing

/// Translations that have only a part, and those into languages that the site does not have.
struct TranslationTests {
    private static func fix(_ title: String, _ rest: String = "") -> String { "---\ntitle: \(title)\n\(rest)---\n" }
    private static let original = fix("Fill it", "effort: 5m\nrisk: none\n") + "1. Fill the tank.\n"

    @Test func `a translation without a body has the original's steps`() throws {
        let reading = try Content.read(["fixes/fill.md": Self.original, "fixes/fill.de.md": Self.fix("Füllen")])
        let german = try #require(Language(tag: "de", index: 1))
        let text = try #require(reading.knowledge.graph.fixes["fill"]).article.text(in: german)
        #expect(text.title == "Füllen" && text.body.words == "Fill the tank.")
    }

    @Test func `a body of its own stays`() throws {
        let reading = try Content.read([
            "fixes/fill.md": Self.original, "fixes/fill.de.md": Self.fix("Füllen") + "1. Den Tank füllen.\n",
        ])
        let german = try #require(Language(tag: "de", index: 1))
        let text = try #require(reading.knowledge.graph.fixes["fill"]).article.text(in: german)
        #expect(text.body.words == "Den Tank füllen.")
    }

    @Test func `a language that was taken out is told once, whatever its files`() throws {
        let reading = try Content.read(
            [
                "fixes/fill.md": Self.original, "fixes/fill.de.md": Self.fix("Füllen"),
                "guides/care.md": "# Care\n", "guides/care.de.md": "# Pflege\n", "guides/v1.2.md": "# Version\n",
            ], languages: ["en"])
        #expect(
            TextReport.render(reading.diagnostics) == """
                content/fixes/fill.de.md:1:1: error KW115: 2 files are translations into 'de', which is no language of the site
                    expected: one of: en
                    do: add 'de' to 'languages' in site.yml, or move them elsewhere

                """)
        #expect(reading.knowledge.guides.map(\.path) == ["care", "v1.2"])
    }

    @Test func `a misspelt language has a near miss`() throws {
        let reading = try Content.read(["fixes/fill.md": Self.original, "fixes/fill.dr.md": Self.fix("Füllen")])
        #expect(
            TextReport.render(reading.diagnostics) == """
                content/fixes/fill.dr.md:1:1: error KW115: the file is a translation into 'dr', which is no language of the site
                    expected: one of: en, de
                    do: did you mean 'de'?

                """)
    }

    @Test func `the first language has no tag in the names of its files`() throws {
        let reading = try Content.read(["fixes/fill.md": Self.original, "fixes/fill.en.md": Self.fix("Fill it")])
        #expect(
            TextReport.render(reading.diagnostics) == """
                content/fixes/fill.en.md:1:1: error KW115: 'en' is the site's first language, so its files have no '.en' in their names
                    expected: 'fixes/fill.md' in 'en', and a file with its tag for each other language
                    do: keep one of the two files, as 'fixes/fill.md'

                """)
    }

    @Test func `of a translation whose original could not be read, nothing is one too many`() throws {
        let reading = try Content.read([
            "causes/paper-jam.md": "---\ntitle: Paper is jammed\n\tfrequency: common\n---\n",
            "causes/paper-jam.de.md":
                "---\ntitle: Papierstau\nif-taken-for: {cable-loose: Der Stau bleibt.}\n---\n",
        ])
        #expect(reading.diagnostics.map(\.code) == [.unreadableYAML])
    }

    @Test func `a name with a dot and no original is no translation`() throws {
        let reading = try Content.read(["fixes/fill.it.md": Self.original])
        #expect(TextReport.render(reading.diagnostics).contains("the file's name 'fill.it' is no id"))
    }
}
