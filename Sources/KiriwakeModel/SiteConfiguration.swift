/// What a site says of itself, from `site.yml`.
package struct SiteConfiguration: Sendable {
    package let languages: [Language]
    package let title: Localized<String>
    package let summary: Localized<String>
    /// Where the site will stand, with a slash at its end; without it no address is absolute.
    package let url: String?
    /// Hosts that a fix may link to.
    package let officialHosts: [String]
    /// Whether the site has a search of its own.
    package let hasSearch: Bool
    /// States of the wizard, at most.
    package let maxStates: Int
    /// Numbers of the decision model that differ from its defaults, by name.
    package let decision: [String: Double]

    package init(
        languages: [Language], title: Localized<String>, summary: Localized<String>, url: String?,
        officialHosts: [String], hasSearch: Bool, maxStates: Int, decision: [String: Double]
    ) {
        self.languages = languages
        self.title = title
        self.summary = summary
        self.url = url
        self.officialHosts = officialHosts
        self.hasSearch = hasSearch
        self.maxStates = maxStates
        self.decision = decision
    }
}
