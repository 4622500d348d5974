import KiriwakeCore
import KiriwakeSite

/// Where the parts of a site are on disk.
package struct SiteFolders: Sendable, Hashable {
    /// Name of the file with a site's settings.
    package static let configurationName = "site.yml"

    /// Articles.
    package let content: String
    /// Templates, styles, texts.
    package let theme: String
    /// `site.yml`; theme files beside it come before the theme's own.
    package let configuration: String
    package let output: String
    /// Whether output files are replaced one by one even where the whole folder could be exchanged.
    package let isInPlace: Bool
    /// Whether articles marked as drafts are part of the site.
    package let includesDrafts: Bool

    /// - Parameter configuration: nil for `site.yml` in the current folder.
    package init(
        content: String, theme: String, configuration: String?, output: String, isInPlace: Bool = false,
        includesDrafts: Bool = false
    ) {
        self.content = FolderPath.withoutSlash(content)
        self.theme = FolderPath.withoutSlash(theme)
        self.configuration = configuration ?? Self.configurationName
        self.output = FolderPath.withoutSlash(output)
        self.isInPlace = isInPlace
        self.includesDrafts = includesDrafts
    }

    /// The folder of `site.yml`.
    private var own: String { FolderPath.parent(of: configuration) }

    /// What the site words otherwise than the theme.
    package var texts: String { FolderPath.path(of: "texts", in: own) }

    /// The theme's folders, by precedence: a file is taken from the first folder that has it.
    var themes: [String] { own == theme ? [theme] : [own, theme] }

    /// What must not be in the output, because the site is built from it.
    var sources: [String] { [content, theme, configuration] }

    /// Folders whose files the site is built from.
    package var watched: [String] { [content] + themes }

    /// The entries of the site's own folder that the site is built from. There may be anything else in it.
    package var watchedEntries: [String: Set<String>] {
        if own == theme || FolderPath.contains(own, in: content) { return [:] }
        return [own: Set(ThemeListing.folders + [FolderPath.name(of: configuration)])]
    }

    /// Folders among them whose files are published under their own names, even one that begins with a dot.
    package var published: [String] { themes.map { FolderPath.path(of: "root", in: $0) } }
}
