import Testing

@testable import KiriwakeTemplates

struct TemplateTests {
    private func render(
        _ templates: [String: String], _ context: Context, texts: [String: String] = [:]
    ) throws(TemplateError) -> String {
        try TemplateSet(templates, texts: texts, assets: ["a.css": "assets/a-1.css"], language: "en")
            .render("page", context, page: "en/page.html")
    }

    @Test func `words are escaped, finished HTML is not, whatever the braces`() throws {
        let context = Context(["words": .text("<\u{338} \"&'"), "html": .html("<b>x</b>")])
        #expect(
            try render(["page": "{{words}}|{{{words}}}|{{html}}|{{{html}}}"], context)
                == "&lt;\u{338} &quot;&amp;&#39;|&lt;\u{338} &quot;&amp;&#39;|<b>x</b>|<b>x</b>")
    }

    @Test func `interface texts and assets are put in`() throws {
        let context = Context(["root": .html("../")])
        #expect(
            try render(["page": "{{t.hello}} {{asset.a.css}}"], context, texts: ["hello": "A & B"])
                == "A &amp; B ../assets/a-1.css")
    }

    @Test func `lists, flags and texts of lists are walked`() throws {
        var context = Context(["on": .flag(true), "off": .flag(false)])
        context.set("items", list: [Context(["x": .text("1")]), Context(["x": .text("2")])])
        context.set("words", texts: ["<", ">"])
        #expect(
            try render(
                [
                    "page":
                        "{{#on}}a{{/on}}{{^off}}b{{/off}}{{#has-items}}{{#items}}{{x}},{{/items}}{{/has-items}}{{#words}}{{.}}{{/words}}"
                ],
                context) == "ab1,2,&lt;&gt;")
    }

    @Test func `a key the page lacks is an error that names template, key and page`() {
        #expect(throws: TemplateError.missingKeys(template: "page", keys: ["gone"], page: "en/page.html")) {
            try render(["page": "{{gone}}"], Context([:]))
        }
        #expect(
            "\(TemplateError.missingKeys(template: "page", keys: ["gone"], page: "en/page.html"))"
                == "the template 'page' uses 'gone', which the page 'en/page.html' does not have; "
                + "docs/templates.md lists the keys of each page")
    }

    @Test func `a missing section, partial, text, asset and a dotted name are errors`() {
        #expect(throws: TemplateError.missingKeys(template: "page", keys: ["gone"], page: "en/page.html")) {
            try render(["page": "{{#gone}}x{{/gone}}"], Context([:]))
        }
        #expect(throws: TemplateError.missingPartial(template: "page", name: "gone")) {
            try render(["page": "{{>gone}}"], Context([:]))
        }
        #expect(throws: TemplateError.missingText(template: "the template 'page'", key: "gone", language: "en")) {
            try render(["page": "{{t.gone}}"], Context([:]))
        }
        #expect(throws: TemplateError.missingAsset(template: "page", name: "b.css")) {
            try render(["page": "{{asset.b.css}}"], Context([:]))
        }
        #expect(throws: TemplateError.dottedName(template: "page", name: "a.b")) {
            try render(["page": "{{a.b}}"], Context([:]))
        }
    }

    @Test func `a tag alone on its line leaves no line behind`() throws {
        let context = Context(["on": .flag(true), "x": .html("X")])
        #expect(
            try render(
                ["page": "a\n{{! note }}\n  {{#on}}  \nb\n{{/on}}\r\n{{>part}}\n{{x}}\nd", "part": "c\n"], context)
                == "a\nb\nc\nX\nd")
    }

    @Test func `frames are filled block by block, the innermost page going before`() throws {
        let templates = [
            "page": "{{<middle}}{{$step}}S{{/step}}{{$side}}{{/side}}{{/middle}}",
            "middle":
                "{{<outer}}{{$main}}({{$step}}none{{/step}}{{$side}}side{{/side}}{{$foot}}foot{{/foot}}){{/main}}{{/outer}}",
            "outer": "<{{$main}}{{/main}}{{$end}}end{{/end}}>",
        ]
        #expect(try render(templates, Context([:])) == "<(Sfoot)end>")
    }

    @Test func `a key that holds no words is an error that says how to guard it`() {
        #expect(throws: TemplateError.unprintableKeys(template: "page", keys: ["why"], page: "en/page.html")) {
            try render(["page": "{{why}}"], Context(["why": .text(nil)]))
        }
        #expect(
            "\(TemplateError.unprintableKeys(template: "page", keys: ["why"], page: "en/page.html"))"
                == "the template 'page' prints 'why', where the page 'en/page.html' has no text; "
                + "put {{#why}}…{{/why}} around it")
    }

    @Test func `templates that include too much, or too deep, are refused`() throws {
        let nested = { (count: Int) in
            String(repeating: "{{#on}}", count: count) + "x" + String(repeating: "{{/on}}", count: count)
        }
        #expect(try render(["page": nested(90)], Context(["on": .flag(true)])) == "x")
        #expect(
            throws: TemplateError.unreadable(template: "page", problem: "line 1: tags are nested more than 100 deep")
        ) {
            try render(["page": nested(101)], Context(["on": .flag(true)]))
        }
        var chain = ["page": "{{>p0}}"]
        for number in 0..<100 { chain["p\(number)"] = "{{>p\(number + 1)}}" }
        chain["p100"] = "x"
        #expect(throws: TemplateError.unreadable(template: "p100", problem: "it is nested more than 100 deep")) {
            try render(chain, Context([:]))
        }
        // Each includes the next twice: a billion times the last.
        var twice = ["page": "{{>p0}}"]
        for number in 0..<30 { twice["p\(number)"] = "{{>p\(number + 1)}}{{>p\(number + 1)}}" }
        twice["p30"] = "x"
        let error = #expect(throws: TemplateError.self) { try render(twice, Context([:])) }
        #expect(
            error?.description.hasSuffix(
                "with all that it includes it has more than 100000 tags and texts, or more than 16777216 bytes") == true
        )
    }

    @Test func `tags that are not closed are reported with their line`() {
        let broken = [
            ("a\n{{#on}}b", "line 2: 'on' is opened but not closed"),
            ("{{#on}}{{/off}}", "line 1: {{/off}} does not close an open tag"),
            ("\n\n{{on", "line 3: a tag is opened with '{{' but not closed"),
            ("{{>page}}", "it includes itself, through 'page'"),
        ]
        for (text, problem) in broken {
            #expect(throws: TemplateError.unreadable(template: "page", problem: problem)) {
                try render(["page": text], Context([:]))
            }
        }
    }
}
