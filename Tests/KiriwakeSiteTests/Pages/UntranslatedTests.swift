import KiriwakeModel
import KiriwakeTemplates
import Testing

@testable import KiriwakeSite

/// The router's articles are written in English; German has a contact alone.
struct UntranslatedTests {
    private let site: PageFixture
    private let inGerman: Untranslated

    init() throws {
        site = try PageFixture()
        inGerman = Untranslated(site.knowledge, site.german.language, site.german.words.texts)
    }

    @Test func `nothing is marked in the language that everything is written in`() {
        let inEnglish = Untranslated(site.knowledge, site.english.language, site.english.words.texts)
        #expect(inEnglish.marked("The line is down") == nil)
        #expect(inEnglish.marked(Context(["title": .text("The line is down")]))["title"] == .text("The line is down"))
    }

    @Test(arguments: [
        "The line is down", "It shows whether the line reaches you.", "It stays dark.", "Every setting is erased.",
        "The light comes on.", "A reset erases the settings in vain.", "What comes out of the wall.", "page 3",
    ])
    func `words that nobody has translated say their language`(words: String) {
        #expect(inGerman.marked(words) == HTML("<span lang=\"en\">\(words)</span>"))
    }

    @Test func `words that mean something in HTML are marked too`() {
        #expect(inGerman.marked("Line & \"wall\"") == HTML("<span lang=\"en\">Line &amp; &quot;wall&quot;</span>"))
    }

    @Test func `words of the page's language are left as they are, and so are all others`() {
        for words in ["Entstörung", "Mein Internet ist weg.", "", "Something else"] {
            #expect(inGerman.marked(words) == nil, "\(words)")
        }
    }

    @Test
    func `what a template prints between tags is marked, however deep, and what may stand in an attribute is not`() {
        let title = Context.Value.text("router")
        let marked = Context.Value.html("<span lang=\"en\">router</span>")
        let context = Context([
            "title": title, "anchor": title, "id": title, "href": title, "steps": .htmlList(["router", "other"]),
            "not": .list([Context(["title": title, "href": title])]), "fix": .context(Context(["title": title])),
            "several": .flag(true),
        ])
        #expect(
            inGerman.marked(context, except: "title")
                == Context([
                    "title": title, "anchor": title, "id": title, "href": title,
                    "steps": .htmlList(["<span lang=\"en\">router</span>", "other"]),
                    "not": .list([Context(["title": marked, "href": title])]),
                    "fix": .context(Context(["title": marked])), "several": .flag(true),
                ]))
    }

    @Test func `a quoted text in a sentence of the page is marked, and the sentence is not`() {
        let line = "<span lang=\"en\">The line is down</span>"
        #expect(
            inGerman.marked(
                "Hier hilft [quote-open]The line is down[quote-close], [quote-open]sonst[quote-close] nicht.")
                == HTML("Hier hilft [quote-open]\(line)[quote-close], [quote-open]sonst[quote-close] nicht."))
        #expect(inGerman.marked("[quote-open]Entstörung[quote-close] und [quote-open]offen") == nil)
    }

    @Test func `an article's text is marked as a whole, a fix's step by step`() throws {
        let line = try #require(site.graph.causes["line-down"])
        let body = line.article.text(in: site.german.language).body.article.html
        #expect(
            inGerman.marked(Context(["body": .html(body)]))["body"] == .html("<div lang=\"en\">\(body)</div>"))
        let call = try #require(site.graph.fixes["call-provider"])
        let procedure = try #require(call.article.text(in: site.german.language).body.excerpt.procedure)
        #expect(
            inGerman.marked(Context(["steps": .htmlList(procedure.steps)]))["steps"]
                == .htmlList(procedure.steps.map { "<div lang=\"en\">\($0)</div>" }))
    }

    @Test(arguments: [
        ("<h1 id=\"a\"><span lang=\"en\">The <b>line</b></span></h1>", "<h1 id=\"a\" lang=\"en\">The <b>line</b></h1>"),
        (
            "<p><span lang=\"en\">A</span> <span lang=\"en\">B</span></p>",
            "<p><span lang=\"en\">A</span> <span lang=\"en\">B</span></p>"
        ),
        ("<p>„<span lang=\"en\">A</span>“</p>", "<p>„<span lang=\"en\">A</span>“</p>"),
        ("<td lang=\"de\"><span lang=\"en\">A</span></td>", "<td lang=\"de\"><span lang=\"en\">A</span></td>"),
        (
            "<li></li><span lang=\"en\">A</span></li><li><span lang=\"en\">A</span></li>",
            "<li></li><span lang=\"en\">A</span></li><li lang=\"en\">A</li>"
        ),
    ])
    func `an element of which all words are marked says the language itself`(page: String, expected: String) {
        #expect(inGerman.hoisted(page) == expected)
    }
}
