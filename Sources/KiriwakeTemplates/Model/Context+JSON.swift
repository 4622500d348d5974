package import KiriwakeCore

extension Context {
    /// The values for a script that fills an outline of a template. Words that HTML would write as they are stand as a
    /// string, others as `{"html": …}`. `has-` keys are left out: they follow from the lists.
    package var json: JSON {
        .object(
            values.filter { !$0.key.hasPrefix("has-") }.sorted { $0.key < $1.key }.map { ($0.key, $0.value.json) })
    }
}

extension Context.Value {
    package var json: JSON {
        switch self {
        case .html(let html): Self.json(html)
        case .flag(let flag): .boolean(flag)
        case .context(let context): context.json
        case .list(let contexts): .array(contexts.map(\.json))
        case .htmlList(let items): .array(items.map(Self.json))
        }
    }

    private static func json(_ html: String) -> JSON {
        html.utf8.contains { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }
            ? .object([("html", .string(html))]) : .string(html)
    }
}
