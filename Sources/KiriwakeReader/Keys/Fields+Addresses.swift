import KiriwakeCore
import KiriwakeMarkdown

extension Fields {
    /// The address of a page elsewhere. One that could run code in the reader's browser, or that no browser would find, is
    /// reported and left out.
    mutating func webAddress(_ key: String) -> String? {
        guard let text = string(key) else { return nil }
        if WebAddress.isPage(text.value) { return text.value }
        report(
            .unsafeLink, at: text.location, "'\(key)' is '\(text.value.prefix(60))'",
            expected: "a whole address, as in 'https://example.org/help'", WebAddress.advice(text.value))
        return nil
    }
}

/// Addresses outside the site, as lists give them.
private enum WebAddress {
    /// Whether an address has the scheme http or https and a host, and holds nothing that browsers skip or read otherwise.
    static func isPage(_ text: String) -> Bool {
        guard let scheme = ["https://", "http://"].first(where: { text.lowercased().hasPrefix($0) }) else {
            return false
        }
        let rest = text.dropFirst(scheme.count)
        let host = rest.prefix { !"/?#".contains($0) }
        return !host.isEmpty && host.first != ":" && !host.contains("@")
            && !text.contains { $0.isWhitespace || $0 == "\\" }
    }

    static func advice(_ text: String) -> String? {
        guard LinkScheme.scheme(of: text) == nil, text.contains("."), !text.hasPrefix("/") else {
            return "copy it from the address bar of a browser"
        }
        return "write 'https://\(text.prefix(60))'"
    }
}
