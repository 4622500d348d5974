import KiriwakeCore

/// Values for a template. Whether a value is text or finished HTML is its type, so a template cannot get it wrong.
package struct Context: Equatable, Sendable {
    package indirect enum Value: Equatable, Sendable {
        /// Safe for HTML, element content and quoted attributes alike.
        case html(String)
        case flag(Bool)
        case context(Context)
        case list([Context])
        case htmlList([String])

        /// Text, escaped when printed.
        package static func text(_ text: String) -> Value { .html(HTMLText.escape(text)) }

        /// Text, or false when there is none.
        package static func text(_ text: String?) -> Value { text.map { .text($0) } ?? .flag(false) }

        package static func context(_ context: Context?) -> Value { context.map { .context($0) } ?? .flag(false) }
    }

    package private(set) var values: [String: Value]

    package init(_ values: [String: Value]) { self.values = values }

    package subscript(key: String) -> Value? {
        get { values[key] }
        set { values[key] = newValue }
    }

    /// Sets a list, and the `has-` key for whether it has any elements.
    package mutating func set(_ key: String, list: [Context]) {
        values[key] = .list(list)
        values["has-" + key] = .flag(!list.isEmpty)
    }

    package mutating func set(_ key: String, texts: [String]) {
        values[key] = .htmlList(texts.map(HTMLText.escape))
        values["has-" + key] = .flag(!texts.isEmpty)
    }

    package mutating func merge(_ other: Context) { values.merge(other.values) { _, new in new } }

    /// For pages made of what other contexts hold and a little more.
    package func adding(_ more: [String: Value]) -> Context {
        Context(values.merging(more) { _, new in new })
    }
}
