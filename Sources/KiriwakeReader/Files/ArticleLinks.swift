import KiriwakeMarkdown
import KiriwakeModel

/// What becomes of the links in articles.
///
/// The site's folders mirror the content's, so a link to an article needs only another extension. Articles of the graph
/// are shown inside pages of other folders too; a link within their own folder therefore names it.
enum ArticleLinks {
    /// Schemes that a reader may be sent to; all others, above all `javascript:` and `data:`, are removed.
    static let allowedSchemes: Set<String> = ["http", "https", "mailto", "tel"]

    static func treatment(of destination: String, in kind: ArticleKind) -> LinkTreatment {
        if let scheme = LinkScheme.scheme(of: destination) {
            return allowedSchemes.contains(scheme.lowercased()) ? .keep : .drop
        }
        if destination.hasPrefix("//") || destination.hasPrefix("#") { return .keep }
        let end =
            destination.utf8.firstIndex { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "?") } ?? destination.endIndex
        guard destination[..<end].hasSuffix(".md") else { return .keep }
        let page = PagePath.of(destination[..<end].dropLast(3)) + destination[end...]
        return .rewrite(kind == .guide || page.hasPrefix("../") ? page : "../" + kind.path(page))
    }
}
