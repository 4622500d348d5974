import KiriwakeCore
import KiriwakeMaps
import KiriwakeModel
import KiriwakeOutput

/// Which files a site has beside its pages.
extension Site {
    var themeFiles: [OutputFile] {
        theme.assets.sorted { $0.key < $1.key }.map { OutputFile(SitePath($0.key), .bytes($0.value)) }
            + theme.rootFiles.sorted { $0.key < $1.key }.map { OutputFile(SitePath($0.key), .copied(from: $0.value)) }
    }

    var attachments: [OutputFile] {
        configuration.languages.flatMap { language in
            knowledge.attachments.map { file in
                OutputFile(SiteFiles.attachment(file, language), .copied(from: contentFolder + "/" + file))
            }
        }
    }

    /// What servers, crawlers and other programs read.
    var machineFiles: [OutputFile] {
        let redirects =
            movedRules + (wizard == nil ? "" : HostRules.redirects(root: pathOfRoot, to: configuration.languages[0]))
        let files = [
            text(HostRules.robots(url: configuration.url), SiteFiles.robots),
            text(HostRules.headers(root: pathOfRoot, languages: configuration.languages), SiteFiles.headers),
            text(redirects, SiteFiles.redirects),
            OutputFile(SiteFiles.graph, .rendered { GraphDocument(knowledge).json.text + "\n" }),
        ]
        guard let url = configuration.url else { return files }
        return files + Sitemap(knowledge, hasWizard: wizard != nil, url: url).files()
            + configuration.languages.map { language in
                OutputFile(
                    SiteFiles.feed(language),
                    .rendered {
                        AtomFeed(
                            knowledge: knowledge, title: configuration.title[language] ?? "", url: url,
                            language: language
                        ).text
                    })
            }
    }

    /// Empty for a theme without a worker.
    /// - Parameter onward: the script that continues, by language.
    func offlineFiles(_ onward: [PublishedOnward]) -> [OutputFile] {
        guard let worker = theme.serviceWorker else { return [] }
        // The version changes with any asset and with the articles, as far as search tells them apart.
        let published =
            theme.assets.keys.sorted() + search.map(\.core.path)
            + onward.flatMap { [$0.model.path, $0.folder] }
        let offlinePages = SiteParts(self).offlinePages.map(\.address)
        let titles = zip(configuration.languages, theme.texts).map { language, texts in
            (language: language, title: texts[.offlineTitle])
        }
        let manifests = configuration.languages.map { language in
            text(
                OfflineFiles.manifest(
                    title: configuration.title[language] ?? "", summary: configuration.summary[language] ?? "",
                    icon: theme.assetNames["icon.svg"], language
                ).text + "\n", SiteFiles.manifest(language))
        }
        return manifests + [
            OutputFile(
                SiteFiles.serviceWorker,
                .rendered {
                    OfflineFiles.worker(
                        worker, published: published, offlinePages: offlinePages, titles: titles)
                })
        ]
    }

    private func text(_ text: String, _ path: SitePath) -> OutputFile {
        OutputFile(path, .bytes(Array(text.utf8)))
    }
}
