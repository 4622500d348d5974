import KiriwakeTemplates

extension FuzzTarget {
    /// Whatever a template holds, it is rendered or refused with its name.
    package static let templates = FuzzTarget(
        name: "templates",
        seeds: [
            "{{<layout}}{{$main}}<h1>{{title}}</h1>\n{{#items}}\n<li>{{name}}</li>\n{{/items}}\n{{^is-open}}shut{{/is-open}}{{/main}}{{/layout}}\n",
            "{{#words}}{{.}} {{/words}}{{>link}}{{! comment }}{{{title}}}{{&title}}{{t.hello}}{{asset.style.css}}\n",
        ],
        words: [
            "{{#title}}", "{{/title}}", "{{^items}}", "{{/items}}", "{{>link}}", "{{>page}}", "{{<layout}}",
            "{{$main}}", "{{/main}}", "{{.}}", "{{!", "{{{", "}}}", "{{=<% %>=}}",
        ],
        check: { bytes in
            let context = Context([
                "title": .text("A & B"), "is-open": .flag(true), "items": .list([Context(["name": .text("<x>")])]),
                "words": .htmlList(["a", "b"]), "part": .context(Context(["name": .text("n")])),
            ])
            let sources = [
                "page": String(decoding: bytes, as: UTF8.self), "link": "<a>{{title}}</a>",
                "layout": "<html>{{$main}}nothing{{/main}}</html>",
            ]
            do {
                let set = try TemplateSet(
                    sources, texts: ["hello": "Hello"], assets: ["style.css": "assets/style-1.css"], language: "en")
                _ = try set.render("page", context.adding(["root": .text("../")]), page: "a.html")
            } catch let error as TemplateError {
                try expect("\(error)".contains("'page'") || "\(error)".contains("'link'"), "\(error)")
            }
        })
}
