import KiriwakeMarkdown
import KiriwakeModel

/// What becomes of the links in articles.
///
/// The site's folders mirror the content's, so a link to an article needs only another extension. Articles of the graph
/// are shown inside pages of other folders too; a link within their own folder therefore names it.
enum ArticleLinks {
    /// Schemes that a reader may be sent to; all others, above all `javascript:` and `data:`, are removed.
    static let allowedSchemes: Set<String> = ["http", "https", "mailto", "tel"]

    /// - Parameter path: the article with the link.
    static func treatment(of destination: String, in path: ContentPath) -> LinkTreatment {
        if let scheme = LinkScheme.scheme(of: destination) {
            return allowedSchemes.contains(scheme.lowercased()) ? .keep : .drop
        }
        let end =
            destination.utf8.firstIndex { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "?") } ?? destination.endIndex
        let file = destination[..<end]
        guard !file.isEmpty, !file.hasPrefix("//") else { return .keep }
        var page = String(file)
        if file.hasPrefix("/") {
            guard ArticleLink.isOfSite(fromRoot: file) else { return .keep }
            page = String(repeating: "../", count: path.depth) + file.dropFirst()
        } else if path.kind != .guide, !file.hasPrefix("../") {
            page = "../" + path.kind.path(page)
        }
        if page.hasSuffix(".md") { page = PagePath.of(page.dropLast(3)) }
        if page.hasSuffix("/") { page += PagePath.list }
        return page == file ? .keep : .rewrite(page + destination[end...])
    }
}
