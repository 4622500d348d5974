import KiriwakeCore
import KiriwakeTestSupport
import Testing

@testable import KiriwakeBuild

/// What is said where no site begins.
struct MissingSiteTests {
    private static let settings = "languages: [en]\ntitle: {en: Help}\n"
    private static let theme = ["Theme/templates/a.mustache": "a"]

    private func missing(
        _ files: [String: String], content: String = "Content", configuration: String? = nil, theme: String = "Theme"
    ) -> String? {
        let folders = SiteFolders(content: content, theme: theme, configuration: configuration, output: "_site")
        return MissingSite(folders, .memory(files))?.description
    }

    @Test func `a site with its three parts lacks nothing`() {
        let files = ["site.yml": Self.settings, "Content/guides/a.md": "# A\n"].merging(Self.theme) { $1 }
        #expect(missing(files) == nil)
    }

    @Test func `an empty folder is told how to begin`() {
        #expect(
            missing([:]) == """
                there is no 'site.yml', with which a site begins
                    expected: a file with the site's languages, title and summary, such as
                        languages: [en]
                        title: {en: No internet}
                        summary: {en: Find out why the internet is gone.}
                    do: write it, change to the folder that has it, or name it with --config
                """)
        #expect(missing([:], configuration: "help/site.yml")?.hasPrefix("there is no 'help/site.yml'") == true)
    }

    @Test(arguments: [
        (["site.yaml": settings], "rename 'site.yaml' to 'site.yml'"),
        (["Site.yml": settings], "rename 'Site.yml' to 'site.yml'"),
        (["Content/site.yml": settings], "name it: --config Content/site.yml"),
        (
            ["Theme/site.yml": settings],
            "move 'Theme/site.yml' to 'site.yml': it belongs to the site and not to the theme"
        ),
    ])
    func `a file that is meant is named`(files: [String: String], advice: String) throws {
        let text = try #require(missing(files))
        #expect(text.hasSuffix("do: \(advice)"))
    }

    @Test func `settings beside named articles are named, and those of an installed theme never are`() throws {
        #expect(
            try #require(missing(["help/site.yml": Self.settings], content: "help/content"))
                .hasSuffix("do: name it: --config help/site.yml"))
        #expect(
            try #require(missing(["/usr/Theme/site.yml": Self.settings], theme: "/usr/Theme"))
                .hasSuffix("or name it with --config"))
    }

    @Test func `a site without articles, and one without a theme, say so`() throws {
        #expect(
            missing(["site.yml": Self.settings]) == """
                there is no folder 'Content' with the articles
                    expected: the folders symptoms, questions, causes, fixes and guides in it, those that are needed
                    do: write the first article, such as 'Content/guides/first.md', or name the folder with --content
                """)
        #expect(
            missing(["site.yml": Self.settings, "Content/guides/a.md": "# A\n"]) == """
                there is no theme in 'Theme'
                    expected: the folders templates, assets and texts in it
                    do: install the tool with 'make install', which brings the theme, or name its folder with --site
                """)
    }

    @Test func `checking and building say it before anything else`() throws {
        let folder = try TemporaryFolder()
        let folders = SiteFolders(
            content: folder.path + "/Content", theme: Repository.path + "Site",
            configuration: folder.path + "/site.yml", output: folder.path + "/_site")
        let builder = SiteBuilder(folders: folders, jobs: 1)
        #expect(throws: MissingSite.self) { _ = try builder.check() }
        #expect(throws: MissingSite.self) { _ = try builder.build() }
        #expect(throws: MissingSite.self) { try builder.prepareOutput() }
        #expect(!FileSystem.local.exists(folder.path + "/_site"))
    }
}
