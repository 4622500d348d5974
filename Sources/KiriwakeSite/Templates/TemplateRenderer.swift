/// Renders one template with one context. Each name is looked up from the innermost section outwards.
struct TemplateRenderer {
    private(set) var output = ""
    /// Names that nothing has.
    private(set) var missing: Set<String> = []
    /// Names that stand where words should, and are none: a flag, a list. Most are false, and not guarded.
    private(set) var unprintable: Set<String> = []
    private var contexts: [Context]
    /// What `{{.}}` stands for.
    private var item: String?

    init(_ context: Context) { contexts = [context] }

    mutating func render(_ pieces: [Template.Piece]) {
        for piece in pieces {
            switch piece {
            case .text(let text): output += text
            case .value(let name): write(name)
            case .section(let name, let inner): section(name, inner)
            case .inverted(let name, let inner): if !isShown(lookUp(name)) { render(inner) }
            }
        }
    }

    private mutating func write(_ name: String) {
        if name == ".", let item {
            output += item
            return
        }
        switch lookUp(name) {
        case .html(let html): output += html
        case nil: break
        default: unprintable.insert(name)
        }
    }

    private mutating func section(_ name: String, _ inner: [Template.Piece]) {
        switch lookUp(name) {
        case .flag(true): render(inner)
        case .flag(false), nil: break
        case .html(let html): render(inner, item: html)
        case .context(let context): render(inner, in: context)
        case .list(let contexts): for context in contexts { render(inner, in: context) }
        case .htmlList(let items): for item in items { render(inner, item: item) }
        }
    }

    private mutating func render(_ pieces: [Template.Piece], in context: Context) {
        contexts.append(context)
        render(pieces)
        contexts.removeLast()
    }

    private mutating func render(_ pieces: [Template.Piece], item: String) {
        let outer = self.item
        self.item = item
        render(pieces)
        self.item = outer
    }

    private func isShown(_ value: Context.Value?) -> Bool {
        switch value {
        case .flag(let flag): flag
        case .list(let contexts): !contexts.isEmpty
        case .htmlList(let items): !items.isEmpty
        case .html, .context: true
        // A missing name is told as such; whether it is shown does not matter any more.
        case nil: false
        }
    }

    private mutating func lookUp(_ name: String) -> Context.Value? {
        for context in contexts.reversed() {
            if let value = context[name] { return value }
        }
        missing.insert(name)
        return nil
    }
}
