import KiriwakeCore
import KiriwakeModel

/// What lets a site be installed, and be read again without a network: a worker in the browser, a description of the site
/// for the home screen, and the page that is shown for what was never read.
extension Site {
    func offlineFiles() -> [OutputFile] {
        guard let worker = theme.serviceWorker else { return [] }
        return [OutputFile(Paths.serviceWorker, .rendered { self.worker(worker) })]
            + languages.flatMap { [manifest($0), offlinePage($0)] }
    }

    /// Pages that are kept from the first visit on, whatever was read.
    private func kept(_ language: Language) -> [(path: SitePath, title: String)] {
        let (paths, texts) = (Paths(language: language), theme.texts[language.index])
        var kept = [(path: paths.home, title: texts["home"])]
        if wizard != nil { kept.append((paths.check, texts["start"])) }
        if !knowledge.contacts.isEmpty { kept.append((paths.contact, texts["contact"])) }
        return kept
    }

    /// The theme's worker after the two values that it reads. The version changes with any asset and with the articles, as
    /// far as search tells them apart.
    private func worker(_ script: String) -> String {
        let published = theme.assets.keys.sorted() + search.map(\.core.path)
        let version = String(FNV1a.hash(Array(published.joined(separator: "\n").utf8)), radix: 16)
        // The first stands for pages that were not kept.
        let core = languages.map { language in
            let paths = [Paths(language: language).offline] + kept(language).map(\.path)
            return (language.tag, JSON.array(paths.map { .string(SitePath.encode($0.path)) }))
        }
        return "const version = \(JSON.string(version).text);\nconst core = \(JSON.object(core).text);\n" + script
    }

    private func manifest(_ language: Language) -> OutputFile {
        let paths = Paths(language: language)
        let start = paths.manifest.href(to: paths.home)
        var icons: [JSON] = []
        if let icon = theme.assetNames["icon.svg"] {
            icons.append(
                .object([
                    ("src", .string(paths.manifest.toRoot + icon)), ("sizes", .string("any")),
                    ("type", .string("image/svg+xml")),
                ]))
        }
        let title = configuration.title[language] ?? ""
        let text = JSON.object([
            ("name", .string(title)), ("lang", .string(language.tag)),
            ("description", .string(configuration.summary[language] ?? "")), ("start_url", .string(start)),
            ("scope", .string(paths.manifest.toRoot)), ("display", .string("minimal-ui")), ("icons", .array(icons)),
        ]).text
        return OutputFile(paths.manifest, .bytes(Array((text + "\n").utf8)))
    }

    private func offlinePage(_ language: Language) -> OutputFile {
        page("offline", language, at: \.offline) { scope in
            var context = Context([:])
            context.set("kept", list: kept(language).map { scope.link($0.title, $0.path, summary: nil) })
            return PageContent(
                title: scope.texts["offline-title"], description: nil, context: context, isIndexed: false)
        }
    }
}
