import KiriwakeCore
import KiriwakeModel
import KiriwakeTestSupport
import Testing

@testable import KiriwakeReader

struct ContentReaderTests {
    private let english = Language(tag: "en", index: 0) ?? { preconditionFailure("en is a tag") }()
    private let german = Language(tag: "de", index: 1) ?? { preconditionFailure("de is a tag") }()

    @Test func `edges may be written from either end`() throws {
        let reading = try Content.read([
            "symptoms/red.md": "---\ntitle: Red\ncauses: {jam: usually}\n---\n",
            "questions/light.md": "---\nask: Which light?\nanswers: [red, {id: green, label: Green}]\n---\n",
            "fixes/pull.md": "---\ntitle: Pull\neffort: 5m\nrisk: none\ncauses: {jam: sometimes}\n---\n1. Pull.\n",
            "causes/jam.md": "---\ntitle: Jam\nfrequency: common\nsymptoms: {green: never}\n---\n",
        ])
        #expect(reading.diagnostics == [])
        let graph = reading.knowledge.graph
        #expect(graph.strength(of: "red", under: "jam") == .usually)
        #expect(graph.strength(of: "green", under: "jam") == .never)
        #expect(graph.strength(of: "pull", against: "jam") == .sometimes)
        #expect(graph.question(asking: "red") == "light")
    }

    @Test func `a translation has its own words and falls back to the original's`() throws {
        let reading = try Content.read([
            "questions/light.md":
                "---\nask: Which light?\nwhy: It tells.\nanswers: [{id: red, label: Red, hint: Left}, {id: green, label: Green}]\n---\n",
            "questions/light.de.md": "---\nask: Welches Licht?\nlabels: {red: Rot}\n---\n",
        ])
        #expect(reading.diagnostics == [])
        let question = reading.knowledge.graph.questions.values[0]
        #expect(question.article.text(in: german).title == "Welches Licht?")
        #expect(question.why[german] == "It tells.")
        #expect(question.answers.map { $0.label[german] } == ["Rot", "Green"])
        #expect(question.answers.map { $0.hint[english] } == ["Left", nil])
    }

    @Test func `no article stands where the list of all stands, but in a folder of its own or without a page it may`()
        throws
    {
        let reading = try Content.read([
            "guides/index.md": "# All\n", "guides/phones/index.md": "# Phones\n",
            "questions/index.md": "---\nask: Which?\nanswers: [{id: a, label: A}, {id: b, label: B}]\n---\n",
            "symptoms/index.md": "---\ntitle: Index\n---\n",
        ])
        let taken = reading.diagnostics.filter { $0.message.contains("taken") }
        #expect(
            TextReport.render(taken) == """
                content/guides/index.md:1:1: error KW115: the name 'index' is taken
                    expected: another name: the site's list of all guides stands at 'guides/index.html'
                    do: rename the file
                content/symptoms/index.md:1:1: error KW115: the name 'index' is taken
                    expected: another name: the site's list of all symptoms stands at 'symptoms/index.html'
                    do: rename the file

                """)
    }

    @Test func `a plain guide takes its title from its heading`() throws {
        let reading = try Content.read([
            "guides/a/Some File.md": "# First\n\nText [x](../b.md#y).\n", "guides/b.md": "text",
        ])
        #expect(reading.diagnostics == [])
        #expect(reading.knowledge.guides.map(\.path) == ["a/Some File", "b"])
        #expect(reading.knowledge.guides.map { $0.article.text(in: english).title } == ["First", "b"])
        #expect(
            reading.knowledge.guides[0].article.text(in: english).body.article.html
                == "<p>Text <a href=\"../b.html#y\">x</a>.</p>\n")
    }

    @Test(arguments: [
        ("a.md", LinkCase.rewritten("a.html")), ("../a.md#b", .rewritten("../a.html#b")), ("https://x/a.md", .kept),
        ("#a", .kept), ("mailto:a@b", .kept), ("javascript:alert(1)", .dropped), ("JaVa\tScript:x", .dropped),
        (" data:text/html,x", .dropped), ("vbscript:x", .dropped), ("a:b.md", .dropped),
        ("a/b:c.md", .rewritten("a/b:c.html")), ("a.html", .kept), ("photo.png", .kept), ("?x", .kept),
        ("/guides/a.md#b", .rewritten("../../guides/a.html#b")), ("/contact.html", .rewritten("../../contact.html")),
        ("/check/", .rewritten("../../check/index.html")), ("/", .rewritten("../../index.html")),
        ("/shop/basket", .kept), ("//host/a.md", .kept), ("../../causes/", .rewritten("../../causes/index.html")),
    ])
    func `links are rewritten, kept or dropped`(destination: String, expected: LinkCase) throws {
        #expect(try treatment(of: destination, in: "guides/folder/page.md") == expected)
    }

    @Test(arguments: [
        ("b.md#c", "../fixes/b.html#c"), ("../causes/b.md", "../causes/b.html"), ("index.html", "../fixes/index.html"),
        ("/contact.html", "../contact.html"), ("../check/", "../check/index.html"), ("/fixes/b.md", "../fixes/b.html"),
    ])
    func `a link within a folder of the graph names the folder, since the article is shown elsewhere too`(
        destination: String, page: String
    ) throws {
        #expect(try treatment(of: destination, in: "fixes/page.md") == .rewritten(page))
    }

    private func treatment(of destination: String, in path: String) throws -> LinkCase {
        let path = try #require(ContentPath(path: path, languages: [english]))
        return switch ArticleLinks.treatment(of: destination, in: path) {
        case .keep: .kept
        case .rewrite(let target): .rewritten(target)
        case .drop: .dropped
        }
    }

    enum LinkCase: Equatable, Sendable {
        case kept
        case rewritten(String)
        case dropped
    }

    @Test func `reading with more threads gives the same`() throws {
        let files = Dictionary(
            uniqueKeysWithValues: (0..<200).map { ("guides/\($0).md", "---\nx: 1\n---\n# Guide \($0)\n") })
        let one = try Content.read(files, jobs: 1)
        let many = try Content.read(files, jobs: 4)
        #expect(one.diagnostics == many.diagnostics)
        #expect(one.knowledge.guides.map(\.path) == many.knowledge.guides.map(\.path))
    }

    @Test func `what editors and merges leave beside guides is not published`() throws {
        let knowledge = try Content.read([
            "guides/plugs.md": "---\ntitle: Plugs\n---\n![](photo.png)\n", "guides/photo.png": "",
            "guides/plugs.md~": "an old draft",
            "guides/#plugs.md#": "", "guides/more/plugs.md.orig": "", "guides/Thumbs.db": "", "guides/plugs.md.rej": "",
        ]).knowledge
        #expect(knowledge.attachments == ["guides/photo.png"])
        #expect(knowledge.guides.map(\.path) == ["plugs"])
    }

    @Test func `only files that an article links to are published, and the others are told`() throws {
        let reading = try Content.read([
            "guides/a.md": "# A\n\n![Panel](photo.png) and [form](more/the%20form.pdf).\n",
            "guides/a.de.md": "# A\n\n![Feld](feld.png)\n", "guides/photo.png": "", "guides/more/the form.pdf": "",
            "guides/feld.png": "", "guides/salaries.ods": "", "guides/more/photo.png": "",
        ])
        #expect(
            reading.knowledge.attachments == ["guides/feld.png", "guides/more/the form.pdf", "guides/photo.png"])
        #expect(
            TextReport.render(reading.diagnostics)
                == ["guides/more/photo.png", "guides/salaries.ods"].map { path in
                    """
                    content/\(path):1:1: warning KW122: no article links to this file, so it is not published
                        expected: a link or a picture in an article that names it
                        do: link to it, or delete it

                    """
                }.joined())
    }

    @Test func `drafts are left out, of a translation that alone, unless they are asked for`() throws {
        let files = [
            "guides/a.md": "---\ntitle: A\ndraft: true\n---\n![](secret.png)\n", "guides/a.de.md": "# A\n",
            "guides/secret.png": "", "guides/b.md": "---\ntitle: B\n---\n",
            "guides/b.de.md": "---\ntitle: B auf Deutsch\ndraft: true\n---\n",
            "guides/c.md": "---\ntitle: C\ndraft: false\n---\n",
        ]
        let knowledge = try Content.read(files).knowledge
        #expect(knowledge.guides.map(\.path) == ["b", "c"])
        #expect(
            knowledge.languages.map { knowledge.guides.first?.article.texts[exactly: $0]?.title } == ["B", nil])
        #expect(knowledge.unpublished == ["guides/a.md", "guides/a.de.md", "guides/b.de.md"])
        #expect(knowledge.attachments == [])
        let whole = try Content.read(files, includesDrafts: true)
        #expect(whole.knowledge.guides.map(\.path) == ["a", "b", "c"])
        #expect(whole.knowledge.attachments == ["guides/secret.png"])
        #expect(whole.knowledge.unpublished == [])
        #expect(whole.diagnostics == [])
    }

    @Test(arguments: [
        "draft: true", "draft: True", "draft: yes", "draft: on", "draft: 1", "draft:", "Draft: true",
        "published: false",
        "status: draft", "private: true",
    ])
    func `what is meant for nobody yet is not published, however that is written`(line: String) throws {
        let knowledge = try Content.read(["guides/a.md": "---\ntitle: A\n\(line)\n---\n"]).knowledge
        #expect(knowledge.guides.isEmpty)
        #expect(knowledge.unpublished == ["guides/a.md"])
    }

    @Test(arguments: ["draft: false", "draft: no", "published: true", "status: final"])
    func `what is meant for readers is published`(line: String) throws {
        #expect(try Content.read(["guides/a.md": "---\ntitle: A\n\(line)\n---\n"]).knowledge.guides.count == 1)
    }

    @Test func `a word that begins with an exclamation mark is a word, and YAML's words for nothing are nothing`()
        throws
    {
        let fix = try Content.read([
            "fixes/a.md": "---\ntitle: !Stop the line\neffort: 1m\nrisk: none\nwarning: ~\nworked-if: \"~\"\n---\n",
            "guides/b.md": "---\ntitle: null\nsummary: !!str 12\n---\n",
        ]).knowledge
        let english = try #require(fix.languages.first)
        #expect(fix.graph.fixes["a"]?.article.title(in: english) == "!Stop the line")
        #expect(fix.graph.fixes["a"]?.warning[english] == nil)
        #expect(fix.graph.fixes["a"]?.workedIf[english] == "~")
        #expect(fix.guides.first?.article.text(in: english).summary == "12")
        #expect(fix.guides.first?.article.title(in: english) != "null")
    }

    @Test func `beside guides, only files of kinds that run nothing are published`() throws {
        let files = [
            "guides/a.md": "[p](p.html) [e](e.exe) [s](s.svg) [t](t.svg) [d](d.PDF)\n", "guides/p.html": "",
            "guides/e.exe": "",
            "guides/s.svg": "<svg><script>alert(1)</script></svg>", "guides/t.svg": "<svg><path d='M0 0'/></svg>",
            "guides/d.PDF": "",
        ]
        let reading = try Content.read(files)
        #expect(reading.knowledge.attachments == ["guides/d.PDF", "guides/t.svg"])
        #expect(
            TextReport.render(reading.diagnostics) == """
                content/guides/e.exe:1:1: warning KW117: files of this kind are not published
                    expected: a picture, sound or film, a PDF or another document, a table or a ZIP file
                    do: put it into a ZIP file if readers are to download it, or write what it holds in an article
                content/guides/p.html:1:1: warning KW117: files of this kind are not published
                    expected: a picture, sound or film, a PDF or another document, a table or a ZIP file
                    do: put it into a ZIP file if readers are to download it, or write what it holds in an article
                content/guides/s.svg:1:6: warning KW119: the drawing could run a script, so it is not published
                    expected: shapes and text alone
                    do: export it as plain SVG, or as PNG

                """)
    }

    @Test func `a folder called like a page is told`() throws {
        let diagnostics = try Content.read(["guides/a.md": "# A\n", "guides/a.html/b.md": "# B\n"]).diagnostics
        #expect(diagnostics.map(\.message) == ["the folder of this file is called like a page"])
    }

    @Test func `what leads to a draft is told so`() throws {
        let diagnostics = try Content.read([
            "causes/jam.md": "---\ntitle: Jam\nfrequency: common\nfixes: {pull: usually}\n---\n",
            "fixes/pull.md": "---\ntitle: Pull\neffort: 1m\ndraft: true\n---\n",
        ]).diagnostics
        #expect(
            TextReport.render(diagnostics) == """
                content/causes/jam.md:4:9: error KW107: the fix 'pull' is a draft, which is not published
                    expected: the id of a fix that is published
                    do: take 'draft: true' out of 'fixes/pull.md', or leave this out until then

                """)
    }

    @Test func `a byte order mark is no part of any file, and columns are counted after it`() throws {
        let mark = "\u{FEFF}"
        let reading = try Content.read([
            "guides/plugs.md": mark + "---\ntitle: Plugs\n---\n",
            "glossary.yml": mark + "- {id: plug, en: {preferred: plug}}\n",
            "searches.tsv": mark + "plug\tguides/plugs\n", "contacts.yml": mark + "[]: 1\n",
        ])
        #expect(reading.knowledge.glossary.map(\.id) == ["plug"])
        #expect(reading.diagnostics.map { "\($0.location) \($0.code.rawValue)" } == ["content/contacts.yml:1:1 KW105"])
    }
}
