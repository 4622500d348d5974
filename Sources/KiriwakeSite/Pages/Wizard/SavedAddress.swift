import KiriwakeOutput
import KiriwakeTemplates

/// The address of a page, to be kept or sent.
struct SavedAddress: TemplateModel {
    let href: String
    /// Whole, where the site knows its own.
    let address: String
    /// A `mailto:` link; nil where the address is not whole.
    let mail: String?
}

extension SavedAddress {
    init(_ scope: PageScope) {
        let href = scope.href(scope.path)
        guard let url = scope.edition.url.map({ scope.path.url(below: $0) }) else {
            self.init(href: href, address: href, mail: nil)
            return
        }
        self.init(
            href: href, address: url,
            mail: "mailto:?subject=\(SitePath.encode(scope.edition.title))&body=\(SitePath.encode(url))")
    }
}
