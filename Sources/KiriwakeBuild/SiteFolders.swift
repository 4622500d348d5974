/// Where a site's parts stand on disk.
package struct SiteFolders: Sendable, Hashable {
    /// Articles.
    package let content: String
    /// Templates, styles, texts.
    package let theme: String
    /// `site.yml`; theme files beside it come before the theme's own.
    package let configuration: String
    package let output: String

    package init(content: String, theme: String, configuration: String?, output: String) {
        self.content = Self.withoutSlash(content)
        self.theme = Self.withoutSlash(theme)
        self.configuration = configuration ?? Self.withoutSlash(theme) + "/site.yml"
        self.output = Self.withoutSlash(output)
    }

    /// Theme folders, the first that has a file wins.
    var themes: [String] {
        let own = configuration.lastIndex(of: "/").map { String(configuration[..<$0]) } ?? "."
        return own == theme ? [theme] : [own, theme]
    }

    /// Folders whose files make the site.
    package var watched: [String] { [content] + themes }

    private static func withoutSlash(_ path: String) -> String {
        path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    }
}
