import KiriwakeMarkdown

/// What becomes of the links in articles.
///
/// The site's folders mirror the content's, so a link to an article needs only another ending. Articles of the graph are
/// shown inside pages of other folders too; a link within their own folder therefore names it.
enum ArticleLinks {
    /// Schemes that a reader may be sent to; everything else, `javascript:` and `data:` above all, is taken away.
    static let allowedSchemes: Set<String> = ["http", "https", "mailto", "tel"]

    static func treatment(of destination: String, in kind: ContentPath.Kind) -> LinkTreatment {
        if let scheme = LinkScheme.scheme(of: destination) {
            return allowedSchemes.contains(scheme.lowercased()) ? .keep : .drop
        }
        if destination.hasPrefix("//") || destination.hasPrefix("#") { return .keep }
        let end =
            destination.utf8.firstIndex { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "?") } ?? destination.endIndex
        guard destination[..<end].hasSuffix(".md") else { return .keep }
        let page = destination[..<end].dropLast(3) + ".html" + destination[end...]
        return .rewrite(kind == .guide || page.hasPrefix("../") ? String(page) : "../\(kind.rawValue)/\(page)")
    }
}
