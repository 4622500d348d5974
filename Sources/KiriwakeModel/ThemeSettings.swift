package import KiriwakeCore

/// How a site differs from the theme that it uses, from `theme:` in `site.yml`.
package struct ThemeSettings: Sendable {
    /// A link at the foot of every page.
    package struct FootLink: Sendable {
        package enum Target: Sendable {
            /// A page of the site, as `searches.tsv` names it.
            case page(Located<String>)
            /// A whole address.
            case address(String)
        }

        package let target: Target
        /// May be empty for a page; its own title stands then.
        package let title: Localized<String>

        package init(target: Target, title: Localized<String>) {
            self.target = target
            self.title = title
        }
    }

    /// The colour of links and buttons.
    package var accent: Located<Colour>?
    /// Name of an asset.
    package var logo: Located<String>?
    /// At the foot of every page.
    package var footer = Localized<String>()
    package var links: [FootLink] = []
    /// What the site never asks its readers for, such as a password.
    package var neverAsks = Localized<String>()
    /// The fix that the home page warns of; nil for the one that most readers take for a remedy.
    package var caution: Located<FixID>?

    /// The theme as it is.
    package init() {}
}
