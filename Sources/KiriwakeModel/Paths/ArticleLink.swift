import KiriwakeCore
package import KiriwakeMarkdown

/// Where a link in an article leads.
package struct ArticleLink: Sendable, Hashable {
    /// Path of the file it names, relative to the content folder; nil for links that leave the folder's pages. One that leads
    /// out of the folder keeps its `..`.
    package let target: String?
    /// What stands after `#`, decoded.
    package let fragment: String?

    /// - Parameter path: the article's file, relative to the content folder.
    package init(_ link: MarkdownDocument.Link, in path: String) {
        let destination = link.destination
        let hash = destination.utf8.firstIndex(of: UInt8(ascii: "#"))
        fragment = hash.map { Self.decode(String(destination[destination.index(after: $0)...])) }
        let named = destination[..<(hash ?? destination.endIndex)]
        let file = named[..<(named.utf8.firstIndex(of: UInt8(ascii: "?")) ?? named.endIndex)]
        let isInside =
            !file.hasPrefix("/") && link.treatment != .drop && LinkScheme.scheme(of: destination) == nil
        target = isInside ? Self.resolve(String(file), from: path) : nil
    }

    private static func resolve(_ file: String, from path: String) -> String {
        guard !file.isEmpty else { return path }
        var parts = path.split(separator: "/").dropLast().map(String.init)
        for part in decode(file).split(separator: "/") {
            switch part {
            case ".": continue
            case "..":
                if parts.isEmpty { return file }
                parts.removeLast()
            default: parts.append(String(part))
            }
        }
        return parts.joined(separator: "/")
    }

    /// What a part of an address means; one that is no encoding of a text means itself.
    private static func decode(_ text: String) -> String {
        PercentEncoding.decode(text.utf8).flatMap { String(validating: $0, as: UTF8.self) } ?? text
    }
}
