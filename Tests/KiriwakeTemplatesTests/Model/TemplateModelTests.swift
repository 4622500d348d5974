import Testing

@testable import KiriwakeTemplates

/// Models become contexts: what a page is given, and what its template finds.
struct TemplateModelTests {
    private struct Part: TemplateModel {
        let title: String
        let href: String?
    }

    private struct Whole: TemplateModel {
        @Inlined var part: Part
        let questionID: String
        let aClass: String
        let bodyHTML: HTML
        let isDone: Bool
        let none: Part?
        let one: Part?
        let parts: [Part]
        let noParts: [Part]
        let words: [String]
        let items: [HTML]
    }

    private let part = Part(title: "A & B", href: nil)
    private let context = Context(["title": .html("A &amp; B"), "href": .flag(false)])

    @Test func `each property is a key, words are escaped, and what is nil is false`() {
        #expect(part.context == context)
    }

    @Test func `lists bring a key of their own, and properties of an inlined model stand among the others`() {
        let whole = Whole(
            part: part, questionID: "line-light", aClass: "never", bodyHTML: HTML("<p>"), isDone: true, none: nil,
            one: part, parts: [part], noParts: [], words: ["<", ">"], items: [HTML("<i>")])
        #expect(
            whole.context
                == Context([
                    "title": .html("A &amp; B"), "href": .flag(false), "question-id": .html("line-light"),
                    "a-class": .html("never"), "body-html": .html("<p>"), "is-done": .flag(true),
                    "none": .flag(false), "one": .context(context), "parts": .list([context]),
                    "has-parts": .flag(true), "no-parts": .list([]), "has-no-parts": .flag(false),
                    "words": .htmlList(["&lt;", "&gt;"]), "has-words": .flag(true), "items": .htmlList(["<i>"]),
                    "has-items": .flag(true),
                ]))
    }
}
