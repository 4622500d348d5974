/// A content security policy as written in a page: directives, each with its sources.
struct ContentSecurityPolicy: Equatable {
    private var directives: [(name: String, sources: [String])]

    init(_ text: String) {
        directives = text.split(separator: ";").compactMap { directive in
            let words = directive.split(whereSeparator: \.isWhitespace).map(String.init)
            return words.first.map { ($0.lowercased(), Array(words.dropFirst())) }
        }
    }

    var text: String {
        directives.map { ([$0.name] + $0.sources).joined(separator: " ") }.joined(separator: "; ")
    }

    /// Permits what live reload needs, and no more: a script, a style sheet and a connection, all from the preview's
    /// own host. Removes the upgrade to HTTPS, which the preview does not speak.
    mutating func permitReload() {
        for name in ["script-src", "connect-src", "style-src"] { permitSelf(for: name) }
        for name in ["script-src-elem", "style-src-elem"] where sources(of: name) != nil { permitSelf(for: name) }
        directives.removeAll { $0.name == "upgrade-insecure-requests" }
    }

    static func == (first: Self, second: Self) -> Bool {
        first.directives.elementsEqual(second.directives) { $0.name == $1.name && $0.sources == $1.sources }
    }

    private mutating func permitSelf(for name: String) {
        // Where neither is given, everything is permitted.
        guard let sources = sources(of: name) ?? sources(of: "default-src"), !sources.contains("'self'") else { return }
        let wider = sources.filter { $0.lowercased() != "'none'" } + ["'self'"]
        // As in browsers, the first directive with a name counts.
        if let index = directives.firstIndex(where: { $0.name == name }) {
            directives[index].sources = wider
        } else {
            directives.append((name, wider))
        }
    }

    private func sources(of name: String) -> [String]? {
        directives.first { $0.name == name }?.sources
    }
}
