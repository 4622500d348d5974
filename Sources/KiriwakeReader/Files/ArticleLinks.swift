import KiriwakeMarkdown

/// What becomes of the links in articles.
///
/// The site's folders mirror the content's, so a link to an article needs only another ending. Articles of the graph are
/// shown inside pages of other folders too; a link within their own folder therefore names it.
enum ArticleLinks {
    /// Schemes that a reader may be sent to; everything else, `javascript:` and `data:` above all, is taken away.
    static let allowedSchemes: Set<String> = ["http", "https", "mailto", "tel"]

    static func treatment(of destination: String, in kind: ContentPath.Kind) -> LinkTreatment {
        if let scheme = scheme(of: destination) {
            return allowedSchemes.contains(scheme.lowercased()) ? .keep : .drop
        }
        if destination.hasPrefix("//") || destination.hasPrefix("#") { return .keep }
        let end = destination.firstIndex { $0 == "#" || $0 == "?" } ?? destination.endIndex
        guard destination[..<end].hasSuffix(".md") else { return .keep }
        let page = destination[..<end].dropLast(3) + ".html" + destination[end...]
        return .rewrite(kind == .guide || page.hasPrefix("../") ? String(page) : "../\(kind.rawValue)/\(page)")
    }

    /// The part before a colon that stands before any slash, as RFC 3986 has it, read as browsers do: without control
    /// characters and spaces, which they skip.
    static func scheme(of destination: String) -> String? {
        let visible = destination.unicodeScalars.filter { $0.value > 0x20 }
        guard let colon = visible.firstIndex(of: ":"),
            !visible[..<colon].contains(where: { "/?#".unicodeScalars.contains($0) })
        else { return nil }
        return String(String.UnicodeScalarView(visible[..<colon]))
    }
}
