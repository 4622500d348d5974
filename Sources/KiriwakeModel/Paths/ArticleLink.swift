import KiriwakeCore
package import KiriwakeMarkdown

/// Where a link in an article leads.
package struct ArticleLink: Sendable, Hashable {
    /// Path of the file it names, relative to the content folder; nil for links that leave the folder's pages. One that leads
    /// out of the folder keeps its `..`, and one to a folder names the list in it.
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
            !file.hasPrefix("//") && link.treatment != .drop && LinkScheme.scheme(of: destination) == nil
        target = isInside ? Self.resolve(String(file), from: path) : nil
    }

    /// Whether a link from the root, such as `/fixes/reset.md`, names a place that this site has; any other may be meant for
    /// what stands beside the site on its host.
    package static func isOfSite(fromRoot file: some StringProtocol) -> Bool {
        let first = file.dropFirst().prefix { $0 != "/" }
        let isPage = first.hasSuffix(".md") || first.hasSuffix(PagePath.ending)
        return isPage || first.isEmpty || PagePath.folders.contains(String(first))
    }

    private static func resolve(_ file: String, from path: String) -> String {
        guard !file.isEmpty else { return path }
        var parts = file.hasPrefix("/") ? [] : path.split(separator: "/").dropLast().map(String.init)
        for part in decode(file).split(separator: "/") {
            switch part {
            case ".": continue
            case "..":
                if parts.isEmpty { return file }
                parts.removeLast()
            default: parts.append(String(part))
            }
        }
        if file.hasSuffix("/") { parts.append(PagePath.list) }
        return parts.joined(separator: "/")
    }

    /// What a part of an address means; one that is no encoding of a text means itself.
    private static func decode(_ text: String) -> String {
        PercentEncoding.decode(text.utf8).flatMap { String(validating: $0, as: UTF8.self) } ?? text
    }
}
