import KiriwakeCore

/// Where the parts of a site are on disk.
package struct SiteFolders: Sendable, Hashable {
    /// Articles.
    package let content: String
    /// Templates, styles, texts.
    package let theme: String
    /// `site.yml`; theme files beside it override the theme's own.
    package let configuration: String
    package let output: String
    /// Whether output files are replaced one by one even where the whole folder could be exchanged.
    package let isInPlace: Bool
    /// Whether articles marked as drafts are part of the site.
    package let includesDrafts: Bool

    package init(
        content: String, theme: String, configuration: String?, output: String, isInPlace: Bool = false,
        includesDrafts: Bool = false
    ) {
        self.content = FolderPath.withoutSlash(content)
        self.theme = FolderPath.withoutSlash(theme)
        self.configuration = configuration ?? FolderPath.withoutSlash(theme) + "/site.yml"
        self.output = FolderPath.withoutSlash(output)
        self.isInPlace = isInPlace
        self.includesDrafts = includesDrafts
    }

    /// The theme's folders, by precedence: a file is taken from the first folder that has it.
    var themes: [String] {
        let own = configuration.lastIndex(of: "/").map { String(configuration[..<$0]) } ?? "."
        return own == theme ? [theme] : [own, theme]
    }

    /// What must not be in the output, because the site is built from it.
    var sources: [String] { [content, theme, configuration] }

    /// Folders whose files the site is built from.
    package var watched: [String] { [content] + themes }

    /// Folders among them whose files are published under their own names, even one that begins with a dot.
    package var published: [String] { themes.map { $0 + "/root" } }
}
