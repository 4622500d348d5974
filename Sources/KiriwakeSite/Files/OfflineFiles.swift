import KiriwakeCore
import KiriwakeModel
import KiriwakeOutput

/// What lets a site be installed, and be read again without a network: a worker in the browser, and a description of the
/// site for the home screen.
enum OfflineFiles {
    /// The theme's worker after the three values that it reads.
    /// - Parameters:
    ///   - published: names that change with what they hold; the version changes with any of them, and with the script.
    ///   - offlinePages: addresses of pages that are kept from the first visit on.
    ///   - titles: of the page that stands for those that were not kept, for when that one was not kept either.
    static func worker(
        _ script: String, published: [String], offlinePages: [Address], titles: [(language: Language, title: String)]
    ) -> String {
        let version = String(FNV1a.hash(Array((published + [script]).joined(separator: "\n").utf8)), radix: 16)
        // The first stands for pages that were not kept.
        let core = titles.map { language, _ in
            let paths = ([.offline] + offlinePages).map { $0.path(in: language) }
            return (language.tag, JSON.array(paths.map { .string(SitePath.encode($0.path)) }))
        }
        let named = titles.map { language, title in (language.tag, JSON.string(title)) }
        return "const version = \(JSON.string(version).text);\nconst core = \(JSON.object(core).text);\n"
            + "const titles = \(JSON.object(named).text);\n" + script
    }

    /// - Parameter icon: its published name; nil for a theme without.
    static func manifest(title: String, summary: String, icon: String?, _ language: Language) -> JSON {
        let path = SiteFiles.manifest(language)
        let icons = icon.map { icon in
            JSON.object([
                ("src", .string(path.toRoot + icon)), ("sizes", .string("any")), ("type", .string("image/svg+xml")),
            ])
        }
        return .object([
            ("name", .string(title)), ("lang", .string(language.tag)), ("description", .string(summary)),
            ("start_url", .string(path.href(to: Address.home.path(in: language)))),
            ("scope", .string(path.toRoot)), ("display", .string("minimal-ui")),
            ("icons", .array(icons.map { [$0] } ?? [])),
        ])
    }
}
