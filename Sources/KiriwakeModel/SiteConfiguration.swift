package import KiriwakeCore

/// A site's settings, from `site.yml`.
package struct SiteConfiguration: Sendable {
    package let languages: [Language]
    package let title: Localized<String>
    package let summary: Localized<String>
    /// The address at which the site will be published; without it no address is absolute.
    package let url: SiteAddress?
    /// Hosts of the service that the site is about, in lower case. Nothing is checked against them yet.
    package let officialHosts: [String]
    package let theme: ThemeSettings
    /// Whether the site has a search of its own.
    package let hasSearch: Bool
    /// States of the wizard, at most.
    package let maxStates: Int
    /// Numbers of the decision model that differ from its defaults, by name.
    package let decision: [String: Double]

    package init(
        languages: [Language], title: Localized<String>, summary: Localized<String>, url: SiteAddress?,
        officialHosts: [String], theme: ThemeSettings, hasSearch: Bool, maxStates: Int, decision: [String: Double]
    ) {
        self.languages = languages
        self.title = title
        self.summary = summary
        self.url = url
        self.officialHosts = officialHosts
        self.theme = theme
        self.hasSearch = hasSearch
        self.maxStates = maxStates
        self.decision = decision
    }
}
