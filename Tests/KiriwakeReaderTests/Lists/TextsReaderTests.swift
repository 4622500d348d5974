import KiriwakeCore
import KiriwakeReader
import Testing

/// A site's interface texts laid over those of its theme.
struct TextsReaderTests {
    private static let theme = "home: Home\nstart: Find the cause\nempty: \"\"\n"

    private func read(
        _ own: String, over theme: [String] = ["Site/texts/en.yml"], path: String = "texts/en.yml"
    ) throws -> (texts: [String: String], report: String) {
        let files = FileSystem.memory(["Site/texts/en.yml": Self.theme, path: own])
        let reader = TextsReader(files: files, reference: "Site/texts/en.yml", named: ["imprint"])
        let (texts, diagnostics) = try reader.read(theme + [path])
        return (texts, TextReport.render(diagnostics))
    }

    @Test func `single texts replace the theme's, and all others stay`() throws {
        let (texts, report) = try read("start: Begin\n")
        #expect(report == "")
        #expect(texts == ["home": "Home", "start": "Begin", "empty": ""])
    }

    @Test func `a text that a template names is known`() throws {
        #expect(try read("imprint: Imprint\n").report == "")
    }

    @Test func `a text that nothing shows is an error with the near miss`() throws {
        #expect(
            try read("home: Home\nstrat: Begin\n").report == """
                texts/en.yml:2:1: error KW103: the theme has no text 'strat'
                    expected: a key of the theme's texts, as in 'Site/texts/en.yml'
                    do: did you mean 'start'?

                """)
        #expect(
            try read("promise: Never\n").report == """
                texts/en.yml:1:1: error KW103: the theme has no text 'promise'
                    expected: a key of the theme's texts, as in 'Site/texts/en.yml'
                    do: delete the line

                """)
    }

    @Test func `a language that the theme does not have needs every text`() throws {
        #expect(try read("home: Accueil\nstart: Commencer\nempty: ''\n", over: [], path: "texts/fr.yml").report == "")
        #expect(
            try read("home: Accueil\nstrat: Commencer\n", over: [], path: "texts/fr.yml").report == """
                texts/fr.yml:1:1: error KW104: 2 texts missing: empty, start
                    expected: every text of 'Site/texts/en.yml', as the theme has none in this language
                    do: copy these lines from there and translate them
                texts/fr.yml:2:1: error KW103: the theme has no text 'strat'
                    expected: a key of the theme's texts, as in 'Site/texts/en.yml'
                    do: did you mean 'start'?

                """)
    }

    @Test func `a list where a text is expected, and a file that is no map, are errors`() throws {
        #expect(
            try read("start: [one]\n").report == """
                texts/en.yml:1:8: error KW105: 'start' is a list
                    expected: a text

                """)
        #expect(try read("- start\n").report.hasPrefix("texts/en.yml:1:1: error KW105: this is a list"))
    }
}
