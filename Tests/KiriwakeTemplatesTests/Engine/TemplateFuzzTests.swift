import KiriwakeCore
import KiriwakeTestSupport
import Testing

@testable import KiriwakeTemplates

struct TemplateFuzzTests {
    /// Whatever a template holds, it is rendered or refused with its name.
    @Test func `templates`() async throws {
        let context = Context([
            "title": .text("A & B"), "is-open": .flag(true), "items": .list([Context(["name": .text("<x>")])]),
            "words": .htmlList(["a", "b"]), "part": .context(Context(["name": .text("n")])),
        ])
        let fuzzer = Fuzzer(
            "templates",
            seeds: [
                "{{<layout}}{{$main}}<h1>{{title}}</h1>\n{{#items}}\n<li>{{name}}</li>\n{{/items}}\n{{^is-open}}shut{{/is-open}}{{/main}}{{/layout}}\n",
                "{{#words}}{{.}} {{/words}}{{>link}}{{! comment }}{{{title}}}{{&title}}{{t.hello}}{{asset.style.css}}\n",
            ],
            words: [
                "{{#title}}", "{{/title}}", "{{^items}}", "{{/items}}", "{{>link}}", "{{>page}}", "{{<layout}}",
                "{{$main}}", "{{/main}}", "{{.}}", "{{!", "{{{", "}}}", "{{=<% %>=}}",
            ])
        try await fuzzer.run { bytes in
            let text = String(decoding: bytes, as: UTF8.self)
            let sources = [
                "page": text, "link": "<a>{{title}}</a>", "layout": "<html>{{$main}}nothing{{/main}}</html>",
            ]
            do throws(TemplateError) {
                let set = try TemplateSet(
                    sources, texts: ["hello": "Hello"], assets: ["style.css": "assets/style-1.css"], language: "en")
                _ = try set.render("page", context.adding(["root": .text("../")]), page: "a.html")
            } catch {
                #expect("\(error)".contains("'page'") || "\(error)".contains("'link'"), "\(error)")
            }
        }
    }
}
