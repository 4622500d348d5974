/// Renders one template with one context. Each name is looked up from the innermost section outwards.
struct TemplateRenderer {
    private(set) var output = ""
    /// Names that no context has.
    private(set) var missing: Set<String> = []
    /// Names printed as text whose value is not text: a flag, a list. Most are false and not guarded by a section.
    private(set) var unprintable: Set<String> = []
    private var contexts: [Context]
    /// What `{{.}}` stands for.
    private var item: String?
    /// Whether names that no context has are left for a script, see `TemplateSet.outline`.
    private let leavesUnknown: Bool

    init(_ context: Context, leavesUnknown: Bool = false) {
        contexts = [context]
        self.leavesUnknown = leavesUnknown
    }

    mutating func render(_ pieces: [Template.Piece]) {
        for piece in pieces {
            switch piece {
            case .text(let text): output += text
            case .value(let name): write(name)
            case .section(let name, let inner): section(name, inner)
            case .inverted(let name, let inner): inverted(name, inner)
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
        case nil: if leavesUnknown { output += "{{\(name)}}" }
        default: unprintable.insert(name)
        }
    }

    private mutating func section(_ name: String, _ inner: [Template.Piece]) {
        switch lookUp(name) {
        case .flag(true): render(inner)
        case .flag(false): break
        case nil: leave("#", name, inner)
        case .html(let html): render(inner, item: html)
        case .context(let context): render(inner, in: context)
        case .list(let contexts): for context in contexts { render(inner, in: context) }
        case .htmlList(let items): for item in items { render(inner, item: item) }
        }
    }

    private mutating func inverted(_ name: String, _ inner: [Template.Piece]) {
        switch lookUp(name) {
        case nil: leave("^", name, inner)
        case let value?: if !isShown(value) { render(inner) }
        }
    }

    /// A section of which only a script will know whether it is shown.
    private mutating func leave(_ sign: String, _ name: String, _ inner: [Template.Piece]) {
        guard leavesUnknown else { return }
        output += "<!--\(sign)\(name)-->"
        render(inner)
        output += "<!--/\(name)-->"
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

    private func isShown(_ value: Context.Value) -> Bool {
        switch value {
        case .flag(let flag): flag
        case .list(let contexts): !contexts.isEmpty
        case .htmlList(let items): !items.isEmpty
        case .html, .context: true
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
