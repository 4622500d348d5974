import KiriwakeCore

/// A part without which there is no site to read.
package struct MissingSite: Error, Hashable {
    enum Part: Hashable { case configuration, content, theme }

    let part: Part
    /// Where it was looked for.
    let path: String
    /// What to do, where something like it was found.
    let advice: String?
}

extension MissingSite {
    /// - Returns: nil where every part is there.
    init?(_ folders: SiteFolders, _ files: FileSystem) {
        if !files.exists(folders.configuration) {
            self.init(
                part: .configuration, path: folders.configuration, advice: Self.likeConfiguration(folders, files))
        } else if !files.exists(folders.content) {
            self.init(part: .content, path: folders.content, advice: nil)
        } else if !files.exists(FolderPath.path(of: "templates", in: folders.theme)) {
            self.init(part: .theme, path: folders.theme, advice: nil)
        } else {
            return nil
        }
    }

    /// The same file under another name, or in another place where people keep it.
    private static func likeConfiguration(_ folders: SiteFolders, _ files: FileSystem) -> String? {
        let wanted = folders.configuration
        let home = FolderPath.parent(of: wanted)
        let other = ["site.yaml", "Site.yml"].map { FolderPath.path(of: $0, in: home) }.first(where: files.exists)
        if let other { return "rename '\(other)' to '\(wanted)'" }
        let name = SiteFolders.configurationName
        let theme = FolderPath.path(of: name, in: folders.theme)
        // An installed theme is nobody's own.
        if !theme.hasPrefix("/"), files.exists(theme) {
            return "move '\(theme)' to '\(wanted)': it belongs to the site and not to the theme"
        }
        let near = [folders.content, FolderPath.parent(of: folders.content)].map { FolderPath.path(of: name, in: $0) }
        return near.first(where: files.exists).map { "name it: --config \($0)" }
    }
}

extension MissingSite: CustomStringConvertible {
    package var description: String {
        switch part {
        case .configuration:
            """
            there is no '\(path)', with which a site begins
                expected: a file with the site's languages, title and summary, such as
                    languages: [en]
                    title: {en: No internet}
                    summary: {en: Find out why the internet is gone.}
                do: \(advice ?? "write it, change to the folder that has it, or name it with --config")
            """
        case .content:
            """
            there is no folder '\(path)' with the articles
                expected: the folders symptoms, questions, causes, fixes and guides in it, those that are needed
                do: write the first article, such as '\(path)/guides/first.md', or name the folder with --content
            """
        case .theme:
            """
            there is no theme in '\(path)'
                expected: the folders templates, assets and texts in it
                do: install the tool with 'make install', which brings the theme, or name its folder with --site
            """
        }
    }
}
