import KiriwakeCore
import KiriwakeModel
import KiriwakeTestSupport
import Testing

@testable import KiriwakeReader

/// Whole messages, as an author sees them.
struct BrokenInputTests {
    static let base = [
        "symptoms/red.md": "---\ntitle: Red\n---\n",
        "questions/light.md": "---\nask: Which light?\nanswers: [red, {id: green, label: Green}]\n---\n",
        "fixes/pull.md": "---\ntitle: Pull\neffort: 5m\nrisk: none\n---\n1. Pull.\n",
        "causes/jam.md": "---\ntitle: Jam\nfrequency: common\nsymptoms: {red: always}\nfixes: {pull: usually}\n---\n",
    ]

    /// A sound fix with something more in its front matter, from line 5 on.
    private func fix(_ more: String) -> String {
        "---\ntitle: Pull\neffort: 5m\nrisk: none\n\(more)\n---\n1. Pull.\n"
    }

    private func report(_ path: String, _ text: String) throws -> String {
        try report(path, bytes: Array(text.utf8))
    }

    private func report(_ path: String, bytes: [UInt8]) throws -> String {
        var files = Self.base.mapValues { Array($0.utf8) }
        files[path] = bytes
        return TextReport.render(try Content.read(bytes: files).diagnostics)
    }

    @Test func `nothing is said of articles that are right`() throws {
        #expect(try report("guides/a.md", "# A\n") == "")
    }

    @Test func `front matter that is not closed`() throws {
        #expect(
            try report("guides/a.md", "---\ntitle: A\n\nText\n") == """
                content/guides/a.md:1:1: error KW101: front matter is opened and not closed
                    expected: a second line '---' after the keys
                    do: add a line '---' where the text begins

                """)
    }

    @Test func `a strength that does not exist`() throws {
        #expect(
            try report(
                "causes/jam.md",
                "---\ntitle: 紙づまり\nfrequency: common\nsymptoms: {red: allways}\nfixes: {pull: usually}\n---\n") == """
                    content/causes/jam.md:4:17: error KW106: 'red' is 'allways'
                        expected: one of: always, usually, sometimes, rarely, never
                        do: did you mean 'always'?

                    """)
    }

    @Test func `a misspelt id`() throws {
        #expect(
            try report(
                "causes/jam.md",
                "---\ntitle: Jam\nfrequency: common\nsymptoms: {red: always}\nfixes: {pul: usually}\n---\n") == """
                    content/causes/jam.md:5:9: error KW107: there is no fix 'pul'
                        expected: the id of a fix
                        do: did you mean 'pull'?

                    """)
    }

    @Test func `an edge at both ends`() throws {
        #expect(
            try report("symptoms/red.md", "---\ntitle: Red\ncauses: {jam: usually}\n---\n") == """
                content/symptoms/red.md:3:10: error KW108: the edge between the cause 'jam' and the symptom 'red' is written twice
                    expected: each edge once, at either end
                    do: delete one of the two
                    see: content/causes/jam.md:4:12: the edge is written here first

                """)
    }

    @Test func `a translation with structure`() throws {
        #expect(
            try report("causes/jam.de.md", "---\ntitle: Stau\nfrequency: rare\n---\n") == """
                content/causes/jam.de.md:3:1: error KW109: a translation declares 'frequency'
                    expected: texts only: title, summary, aliases, if-taken-for, say, draft
                    do: write 'frequency' in the file of the default language

                """)
    }

    @Test func `a symptom that a fix both requires and excludes`() throws {
        #expect(
            try report("fixes/pull.md", fix("requires: [red]\nunless: [red]")) == """
                content/fixes/pull.md:6:10: error KW106: 'unless' is 'red', which 'requires' names too
                    expected: each symptom in one of the two
                    do: delete it from one of them

                """)
    }

    @Test func `a fix that excludes every answer of a question`() throws {
        #expect(
            try report("fixes/pull.md", fix("unless: [red, green]")) == """
                content/fixes/pull.md:5:15: error KW106: 'unless' names every answer of 'light'
                    expected: at least one answer with which the fix can be offered
                    do: delete one of them

                """)
    }

    @Test func `a translation without an original`() throws {
        #expect(
            try report("causes/jamm.de.md", "---\ntitle: Stau\n---\n") == """
                content/causes/jamm.de.md:1:1: error KW110: a translation without an original
                    expected: a file 'causes/jamm.md'
                    do: did you mean 'jam'?

                """)
    }

    @Test func `a file that is not UTF-8`() throws {
        #expect(
            try report("guides/a.md", bytes: Array("# A\n日本".utf8) + [0x93, 0xFA]) == """
                content/guides/a.md:2:3: error KW111: the file is not UTF-8 from here on
                    expected: UTF-8
                    do: save the file as UTF-8 (it may be Shift_JIS or UTF-16)

                """)
    }

    @Test func `front matter of more than 64 KiB`() throws {
        #expect(
            try report("guides/a.md", "---\ntitle: " + String(repeating: "x", count: 65_536) + "\n---\n") == """
                content/guides/a.md:1:1: error KW112: front matter of 65544 bytes is too large
                    expected: at most 65536 bytes
                    do: move the text into the body

                """)
    }

    @Test func `a bomb of YAML aliases is refused before it goes off`() throws {
        var yaml = "---\na0: &a0 [x, x]\n"
        for level in 1...40 { yaml += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
        yaml += "? *a40\n: bang\n---\n"
        #expect(
            try report("guides/a.md", yaml) == """
                content/guides/a.md:2:5: error KW113: YAML anchors and aliases are not read
                    expected: each value written where it is used
                    do: write the value out; quote it if it only begins with '&' or '*'

                """)
    }

    @Test func `an unknown key is an error in the graph and a warning in a guide`() throws {
        #expect(
            try report("fixes/pull.md", "---\ntitle: Pull\neffort: 5m\nrisk: none\nwarnin: x\n---\n1. Pull.\n") == """
                content/fixes/pull.md:5:1: error KW103: a fix has no key 'warnin'
                    expected: one of: title, summary, aliases, picture, sources, reviewed, formerly, effort, wait, risk, requires, unless, warning, worked-if, human, helps, ask-first, then, prevent, causes, draft
                    do: did you mean 'warning'?

                """)
        #expect(
            try report("guides/a.md", "---\ntitle: A\nms.date: 1\nordr: 2\nauthor: x\n---\n") == """
                content/guides/a.md:3:1: warning KW103: a guide has no keys 'ms.date', 'author'
                    expected: one of: title, summary, aliases, picture, sources, reviewed, formerly, order, prevent, beside-start, draft
                content/guides/a.md:4:1: warning KW103: a guide has no key 'ordr'
                    expected: one of: title, summary, aliases, picture, sources, reviewed, formerly, order, prevent, beside-start, draft
                    do: did you mean 'order'?

                """)
    }

    @Test func `a case that names what does not exist, or expects nothing, is told`() throws {
        #expect(
            try report(
                "causes/jam.md",
                """
                ---
                title: Jam
                frequency: common
                fixes: {pull: usually}
                cases:
                  - given: {ligth: red}
                    leads-to: jma
                    never: [pul]
                  - given: {}
                ---
                """) == """
                    content/causes/jam.md:6:13: error KW107: there is no question 'ligth'
                        expected: the id of a question
                        do: did you mean 'light'?
                    content/causes/jam.md:7:15: error KW107: there is no cause and no fix 'jma'
                        expected: the id of a cause or a fix
                        do: did you mean 'jam'?
                    content/causes/jam.md:8:13: error KW107: there is no fix 'pul'
                        expected: the id of a fix
                        do: did you mean 'pull'?
                    content/causes/jam.md:9:5: error KW104: a case expects nothing
                        expected: 'leads-to' or 'never'

                    """)
    }

    @Test func `all mistakes of all files are told at once`() throws {
        var files = Self.base
        files["fixes/pull.md"] = "---\ntitle: Pull\neffort: soon\nrisk: hihg\n---\n1. Pull.\n"
        files["causes/jam.md"] = "---\ntitle: Jam\nfrequency: often\n---\n"
        let codes = try Content.read(files).diagnostics.map { "\($0.location) \($0.code)" }
        #expect(
            codes == [
                "content/causes/jam.md:3:12 KW106", "content/fixes/pull.md:3:9 KW106",
                "content/fixes/pull.md:4:7 KW106",
            ])
    }

    @Test func `a folder that does not exist is the machine's failure`() {
        #expect(throws: FileError(.list, "content", number: 2)) { try Content.read([:]) }
    }

    @Test func `a file that may not be read is named with the reason`() throws {
        var files = FileSystem.memory(["content/guides/a.md": "# A\n", "content/guides/b.md": "# B\n"])
        let read = files.read
        files.read = { path throws(FileError) in
            if path.hasSuffix("b.md") { throw FileError(.read, path, number: 13) }
            return try read(path)
        }
        let language = try #require(Language(tag: "en", index: 0))
        let reader = ContentReader(
            files: files, folder: "content", languages: [language], yesNo: YesNoWords(), jobs: 1)
        let error = #expect(throws: FileError.self) { try reader.read() }
        #expect(error?.description == "could not read 'content/guides/b.md': Permission denied")
    }

    @Test(arguments: 0..<300)
    func `no text breaks the reader`(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let pieces = [
            "---\n", "title: ", "a: ", "- ", "[", "]", "{", "}", "&a ", "*a ", "\"", "'", "|\n", ">\n", "\t", "\n",
            "日本", "#",
            "? ", ": ", "\u{0}", "\u{FEFF}", "<b>", "](x)", "**", "`", "!!str ", "%YAML 1.1\n", "...\n", "<<: ",
        ]
        let text =
            "---\n"
            + (0..<Int.random(in: 0...40, using: &random)).map { _ in
                pieces.randomElement(using: &random) ?? ""
            }.joined() + "\n---\n"
        for path in ["guides/a.md", "causes/jam.md", "questions/light.md", "fixes/pull.md", "symptoms/red.md"] {
            _ = try report(path, text)
        }
    }

    @Test func `a search that names no page, and one that names a page that is not there`() throws {
        #expect(
            try report(
                "searches.tsv",
                "# What people type.\npaper stuck\tcauses/jam\nred lamp\n\tcauses/jam\nlamp\tcauses/jem\r\n") == """
                    content/searches.tsv:3:1: error KW105: the line names no page
                        expected: what was typed, a tab, and the pages that answer it, separated by tabs
                        do: put a tab before each page, and none before what was typed
                    content/searches.tsv:4:1: error KW105: the line names no page
                        expected: what was typed, a tab, and the pages that answer it, separated by tabs
                        do: put a tab before each page, and none before what was typed
                    content/searches.tsv:5:6: error KW107: there is no page 'causes/jem'
                        expected: a page without language and ending, as in 'causes/paper-jam' or 'compare/one-vs-other'
                        do: did you mean 'causes/jam'?

                    """)
    }

    @Test func `a site's address that no browser could open`() throws {
        let files = FileSystem.memory([
            "site.yml": "languages: [en]\ntitle: {en: Help}\nurl: www.example.org/help?lang=en\n"
        ])
        let read = try SiteConfigurationReader.read("site.yml", files: files, decisionRanges: [:])
        #expect(read.configuration == nil)
        #expect(
            TextReport.render(read.diagnostics) == """
                site.yml:3:6: error KW106: 'url' is 'www.example.org/help?lang=en'
                    expected: an address as in 'https://example.org/help/', in plain characters, without '?' and '#'
                    do: copy it from the address bar of a browser that shows the site, up to the folder

                """)
    }

    @Test func `searches in what spreadsheets call Unicode text`() throws {
        #expect(
            try report("searches.tsv", bytes: [0xFF, 0xFE] + "a\tcauses/jam\n".utf8.flatMap { [$0, 0] }) == """
                content/searches.tsv:1:1: error KW111: the file is UTF-16, which spreadsheets call 'Unicode text'
                    expected: UTF-8
                    do: save the file as UTF-8; a spreadsheet calls that 'CSV UTF-8'

                """)
    }

    @Test func `searches that are not UTF-8`() throws {
        #expect(
            try report("searches.tsv", bytes: Array("a\tcauses/jam\n".utf8) + [0xFF]) == """
                content/searches.tsv:2:1: error KW111: the file is not UTF-8 from here on
                    expected: UTF-8
                    do: save the file as UTF-8 (it may be Shift_JIS or UTF-16)

                """)
    }
}
