import KiriwakeCore
import Mustache
import Testing

@testable import KiriwakeTemplates

/// Random templates, rendered by kiriwake and by an independent implementation of Mustache.
struct TemplateComparisonTests {
    private static let names = ["a", "b", "c", "d"]

    @Test func `five hundred random templates come out as another implementation has them`() throws {
        var random = SeededGenerator(seed: 20)
        for number in 0..<500 {
            let templates = [
                "page": Self.text(&random, depth: 3, partials: ["part", "frame"]),
                "part": Self.text(&random, depth: 2, partials: []),
                "frame": "[" + Self.text(&random, depth: 1, partials: ["part"]) + "{{$x}}x{{/x}}|{{$y}}{{{va}}}{{/y}}]",
            ]
            let context = Self.context(&random, depth: 3)
            let ours = try TemplateSet(templates, texts: [:], assets: [:], language: "en")
                .render("page", context, page: "en/page.html")
            var library = MustacheLibrary()
            for (name, text) in templates { try library.register(text, named: name) }
            let theirs = library.render(Foreign(context: context), withTemplate: "page")
            // The other one leaves some line feeds of tags that stand alone; TemplateTests says what we do with those.
            #expect(
                ours.filter { $0 != "\n" } == theirs?.filter { $0 != "\n" }, "template \(number): \(templates)")
        }
    }

    /// Text with tags; tags alone on a line are among them. Variables have three braces, since escaping is not compared.
    private static func text(_ random: inout SeededGenerator, depth: Int, partials: [String]) -> String {
        var text = ""
        for _ in 0..<Int.random(in: 1...4, using: &random) {
            let name = names.randomElement(using: &random) ?? ""
            let feed = Bool.random(using: &random) ? "\n" : ""
            let inner = depth > 0 ? Self.text(&random, depth: depth - 1, partials: partials) : "end"
            switch Int.random(in: 0..<8, using: &random) {
            case 0, 1: text += "words\(feed)"
            case 2, 3: text += "{{{v\(name)}}}\(feed)"
            case 4: text += "{{#\(name)}}\(feed)\(inner)\(feed){{/\(name)}}\(feed)"
            case 5: text += "{{^\(name)}}\(feed)\(inner)\(feed){{/\(name)}}\(feed)"
            case 6 where partials.contains("part"): text += "\n{{>part}}\n"
            case 7 where partials.contains("frame"):
                text += "{{<frame}}{{$x}}\(depth)\(name){{/x}}{{/frame}}"
            default: text += "."
            }
        }
        return text
    }

    /// Every name is there, words under `v` and a name, other values under the bare name.
    private static func context(_ random: inout SeededGenerator, depth: Int) -> KiriwakeTemplates.Context {
        var values: [String: KiriwakeTemplates.Context.Value] = [:]
        for name in names {
            values["v" + name] = .html("\(depth)\(name)\(Int.random(in: 0...9, using: &random))")
            switch Int.random(in: 0..<4, using: &random) {
            case 0 where depth > 0:
                values[name] = .list(
                    (0..<Int.random(in: 0...3, using: &random)).map { _ in context(&random, depth: depth - 1) })
            case 1 where depth > 0: values[name] = .context(context(&random, depth: depth - 1))
            case 2: values[name] = .flag(true)
            default: values[name] = .flag(false)
            }
        }
        return KiriwakeTemplates.Context(values)
    }
}

/// Our context as the other implementation wants it.
private struct Foreign: MustacheParent {
    let context: KiriwakeTemplates.Context

    func child(named name: String) -> Any? {
        switch context[name] {
        case .html(let html): html
        case .flag(let flag): flag
        case .context(let context): Foreign(context: context)
        case .list(let contexts): contexts.map { Foreign(context: $0) }
        case .htmlList(let texts): texts
        case nil: nil
        }
    }
}
