import Mustache

/// All templates of a theme, compiled for one language.
struct TemplateSet: Sendable {
    private let library: MustacheLibrary
    private let names: Set<String>

    /// - Parameter sources: template texts by name.
    init(
        _ sources: [String: String], texts: [String: String], assets: [String: String], language: String
    ) throws(TemplateError) {
        names = Set(sources.keys)
        var library = MustacheLibrary()
        for (name, text) in sources.sorted(by: { $0.key < $1.key }) {
            let prepared = try TemplateSource(
                name: name, text: text, texts: texts, assets: assets, language: language, templates: names
            ).prepared()
            do {
                try library.register(prepared, named: name)
            } catch {
                throw .unreadable(template: name, problem: "\(error)")
            }
        }
        self.library = library
    }

    /// - Throws: a template that does not exist, and keys that the context lacks.
    func render(_ template: String, _ context: Context, page: SitePath) throws(TemplateError) -> String {
        let root = RootContext(context)
        guard let text = library.render(root, withTemplate: template) else { throw .missingTemplate(name: template) }
        guard root.missing.isEmpty else {
            throw .missingKeys(template: template, keys: root.missing.sorted(), page: page.path)
        }
        return text
    }
}

/// The outermost context of one rendering. A name is looked up here last, so what is missing here is missing altogether.
private final class RootContext: MustacheParent {
    private let context: Context
    private(set) var missing: Set<String> = []

    init(_ context: Context) { self.context = context }

    func child(named name: String) -> Any? {
        if let value = context.child(named: name) { return value }
        missing.insert(name)
        return nil
    }
}
