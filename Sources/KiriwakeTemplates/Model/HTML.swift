import KiriwakeCore

/// Finished HTML, safe as element content and in quoted attributes alike.
package struct HTML: Hashable, Sendable, Encodable {
    package let text: String

    package init(_ text: String) { self.text = text }

    /// Words, made safe.
    package init(escaping words: String) { text = HTMLText.escape(words) }
}
