import KiriwakeCore
import KiriwakeReader
import Testing

/// The keys of `site.yml` beside `theme:`.
struct SiteConfigurationTests {
    @Test func `a language that is named twice is told, and not published twice`() throws {
        let files = FileSystem.memory(["site.yml": "languages: [en, de, EN]\ntitle: {en: Help, de: Hilfe}\n"])
        let (configuration, diagnostics) = try SiteConfigurationReader.read(
            "site.yml", files: files, decisionRanges: [:])
        #expect(configuration == nil)
        #expect(
            TextReport.render(diagnostics) == """
                site.yml:1:21: error KW124: the language 'EN' is named twice
                    expected: each language once
                    do: delete one of the two

                """)
    }
}
