/// All templates of a theme, linked for one language.
package struct TemplateSet: Sendable {
    private let templates: [String: Template]
    private let linker: TemplateLinker

    /// - Parameter sources: template texts by name.
    /// - Throws: `TemplateError` for a template that cannot be read, or that refers to something that does not exist.
    package init(
        _ sources: [String: String], texts: [String: String], assets: [String: String], language: String
    ) throws(TemplateError) {
        let sorted = sources.sorted { $0.key < $1.key }
        var trees: [String: [TemplateNode]] = [:]
        for (name, text) in sorted {
            var parser = TemplateParser(name: name, text: text)
            trees[name] = try parser.parse()
        }
        let linker = TemplateLinker(trees: trees, texts: texts, assets: assets, language: language)
        var templates: [String: Template] = [:]
        for (name, _) in sorted { templates[name] = try linker.link(name) }
        self.templates = templates
        self.linker = linker
    }

    /// Keys of the interface texts that a template's text names, with their places in its bytes.
    package static func textKeys(in source: String) -> [(key: String, place: Range<Int>)] {
        source.matches(of: /\{\{[{&]?\s*t\.([^\s}]+)/).map { match in
            let start = source.utf8.distance(from: source.startIndex, to: match.output.1.startIndex)
            return (String(match.output.1), start..<(start + match.output.1.utf8.count))
        }
    }

    /// What a template fills the frame's block `main` with, as a template for a script in the page: texts and what the
    /// context holds are inserted. Of other names, a value stays `{{name}}`, and a section is what it holds between the
    /// comments `<!--#name-->`, or `<!--^name-->`, and `<!--/name-->`.
    /// - Parameter page: the page's path, for messages.
    /// - Throws: `TemplateError` for a template that does not exist, and for keys that are not text.
    package func outline(_ name: String, _ context: Context, page: String) throws(TemplateError) -> String {
        var renderer = TemplateRenderer(context, leavesUnknown: true)
        renderer.render(try linker.reducing("layout", to: "main").link(name).pieces)
        guard renderer.unprintable.isEmpty else {
            throw .unprintableKeys(template: name, keys: renderer.unprintable.sorted(), page: page)
        }
        return renderer.output
    }

    /// - Parameter page: the page's path, for messages.
    /// - Throws: `TemplateError` for a template that does not exist, and for keys that the context lacks or that are
    ///   not text.
    package func render(_ name: String, _ context: Context, page: String) throws(TemplateError) -> String {
        guard let template = templates[name] else { throw .missingTemplate(name: name) }
        var renderer = TemplateRenderer(context)
        renderer.render(template.pieces)
        guard renderer.missing.isEmpty else {
            throw .missingKeys(template: name, keys: renderer.missing.sorted(), page: page)
        }
        guard renderer.unprintable.isEmpty else {
            throw .unprintableKeys(template: name, keys: renderer.unprintable.sorted(), page: page)
        }
        return renderer.output
    }
}
