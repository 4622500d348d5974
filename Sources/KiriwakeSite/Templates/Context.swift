import KiriwakeMarkdown

/// Values for a template. Whether a value is text or finished HTML is its type, so a template cannot get it wrong.
struct Context: Sendable {
    indirect enum Value: Sendable {
        /// Safe for HTML, element content and quoted attributes alike.
        case html(String)
        case flag(Bool)
        case context(Context)
        case list([Context])
        case htmlList([String])

        /// Words, made safe.
        static func text(_ text: String) -> Value { .html(HTMLText.escape(text)) }

        /// Words, or false when there are none.
        static func text(_ text: String?) -> Value { text.map { .text($0) } ?? .flag(false) }

        static func context(_ context: Context?) -> Value { context.map { .context($0) } ?? .flag(false) }
    }

    private(set) var values: [String: Value]

    init(_ values: [String: Value]) { self.values = values }

    subscript(key: String) -> Value? {
        get { values[key] }
        set { values[key] = newValue }
    }

    /// Sets a list and the `has-` key that tells whether it holds anything.
    mutating func set(_ key: String, list: [Context]) {
        values[key] = .list(list)
        values["has-" + key] = .flag(!list.isEmpty)
    }

    mutating func set(_ key: String, texts: [String]) {
        values[key] = .htmlList(texts.map(HTMLText.escape))
        values["has-" + key] = .flag(!texts.isEmpty)
    }

    mutating func merge(_ other: Context) { values.merge(other.values) { _, new in new } }

    /// For pages made of what other contexts hold and a little more.
    func adding(_ more: [String: Value]) -> Context {
        Context(values.merging(more) { _, new in new })
    }
}
