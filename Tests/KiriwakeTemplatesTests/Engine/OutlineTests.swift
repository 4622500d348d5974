import KiriwakeCore
import Testing

@testable import KiriwakeTemplates

/// Templates for a script, and the values it fills them with.
struct OutlineTests {
    private func outline(_ templates: [String: String], _ context: Context) throws(TemplateError) -> String {
        try TemplateSet(templates, texts: ["hello": "Hello"], assets: [:], language: "en")
            .outline("page", context, page: "en/on.html")
    }

    @Test func `names that are not known stay, and their sections stand between comments`() throws {
        let context = Context([
            "known": .text("A & B"), "off": .flag(false), "one": .context(Context(["x": .text("1")])),
        ])
        #expect(
            try outline(
                ["page": "{{t.hello}} {{known}} {{{html}}}{{#list}}<i>{{.}}</i>{{/list}}{{^list}}none{{/list}}"],
                context)
                == "Hello A &amp; B {{html}}<!--#list--><i>{{.}}</i><!--/list--><!--^list-->none<!--/list-->")
        #expect(
            try outline(["page": "{{#off}}a{{/off}}{{^off}}b{{/off}}{{#one}}{{x}} {{y}}{{/one}}"], context)
                == "b1 {{y}}")
    }

    @Test func `of a framed template only what fills the main block is left`() throws {
        let templates = [
            "layout": "<head>{{title}}</head>{{$main}}{{/main}}",
            "inner": "{{<layout}}{{$main}}[{{$step}}{{/step}}]{{/main}}{{/layout}}",
            "page": "{{<inner}}{{$step}}{{words}}{{/step}}{{/inner}}",
        ]
        #expect(try outline(templates, Context([:])) == "[{{words}}]")
    }

    @Test func `what is known and not text is an error`() {
        #expect(throws: TemplateError.unprintableKeys(template: "page", keys: ["off"], page: "en/on.html")) {
            try outline(["page": "{{off}}"], Context(["off": .flag(false)]))
        }
    }

    @Test func `values for the script are strings where HTML would write them alike`() {
        var context = Context([
            "plain": .text("A"), "escaped": .text("A & B"), "no": .flag(false),
            "inner": .context(Context(["x": .flag(true)])),
        ])
        context.set("words", texts: ["a", "<"])
        context.set("items", list: [Context(["y": .html("<b>")])])
        #expect(
            context.json.text
                == #"{"escaped":{"html":"A &amp; B"},"inner":{"x":true},"items":[{"y":{"html":"\u003cb>"}}],"no":false,"#
                + #""plain":"A","words":["a",{"html":"&lt;"}]}"#)
    }
}
