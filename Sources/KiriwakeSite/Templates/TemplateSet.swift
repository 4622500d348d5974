/// All templates of a theme, joined for one language.
struct TemplateSet: Sendable {
    private let templates: [String: Template]

    /// - Parameter sources: template texts by name.
    /// - Throws: templates that cannot be read, and what they name without there being such a thing.
    init(
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
    }

    /// - Throws: a template that does not exist, and keys that the context lacks or that are no words.
    func render(_ name: String, _ context: Context, page: SitePath) throws(TemplateError) -> String {
        guard let template = templates[name] else { throw .missingTemplate(name: name) }
        var renderer = TemplateRenderer(context)
        renderer.render(template.pieces)
        guard renderer.missing.isEmpty else {
            throw .missingKeys(template: name, keys: renderer.missing.sorted(), page: page.path)
        }
        guard renderer.unprintable.isEmpty else {
            throw .unprintableKeys(template: name, keys: renderer.unprintable.sorted(), page: page.path)
        }
        return renderer.output
    }
}
