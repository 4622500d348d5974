import KiriwakeCore
import KiriwakeModel

/// Files that stand at the site's root and belong to no language.
extension Site {
    func siteWideFiles() -> [OutputFile] {
        var files = [chooseLanguage(), rootNotFound(), robots(), headers(), redirects(), graphJSON()]
        if let url = configuration.url {
            files.append(sitemap(url))
            files += languages.map { feed(url, $0) }
        }
        return files
    }

    // MARK: Pages

    private func chooseLanguage() -> OutputFile {
        let first = languages[0]
        return rootPage("choose-language", "index.html", first) { scope in
            var context = Context([:])
            context.set(
                "choices",
                list: languages.map { language in
                    let paths = Paths(language: language)
                    let texts = theme.texts[language.index]
                    return Context([
                        "lang": .text(language.tag), "name": .text(texts["language-name"]),
                        "href": scope.hrefValue(paths.home), "title": .text(configuration.title[language] ?? ""),
                        "summary": .text(configuration.summary[language] ?? ""), "start": .text(texts["start"]),
                        "start-href": scope.hrefValue(wizard == nil ? paths.home : paths.check),
                    ])
                })
            return PageContent(
                title: configuration.title[first] ?? "", description: configuration.summary[first], context: context)
        }
    }

    /// Servers show it for any address, so its links cannot be relative to where it stands.
    private func rootNotFound() -> OutputFile {
        rootPage("not-found", "404.html", languages[0]) { scope in
            PageContent(
                title: scope.texts["not-found-title"], description: nil, context: Context([:]), isIndexed: false)
        }
    }

    private func rootPage(
        _ template: String, _ name: String, _ language: Language,
        content: @escaping @Sendable (PageScope) -> PageContent
    ) -> OutputFile {
        page(template, language, at: { _ in SitePath(name) }, content: content)
    }

    // MARK: For machines

    private func robots() -> OutputFile {
        var text = "User-agent: *\nAllow: /\n"
        if let url = configuration.url { text += "Sitemap: \(url)sitemap.xml\n" }
        return OutputFile(SitePath("robots.txt"), .bytes(Array(text.utf8)))
    }

    /// Headers in the form that static hosts read from `_headers`.
    private func headers() -> OutputFile {
        let policy =
            "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; connect-src 'self'; "
            + "manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
        let text = """
            /*
              Content-Security-Policy: \(policy)
              Referrer-Policy: no-referrer
              X-Content-Type-Options: nosniff
              X-Frame-Options: DENY
              Permissions-Policy: camera=(), geolocation=(), microphone=()
            /assets/*
              Cache-Control: public, max-age=31536000, immutable

            """
        return OutputFile(SitePath("_headers"), .bytes(Array(text.utf8)))
    }

    /// A case code read out on the phone is found without knowing the folder: `/check/482107`.
    private func redirects() -> OutputFile {
        let rule = "\(pathOfRoot)check/:code \(pathOfRoot)\(languages[0].tag)/check/:code.html 302\n"
        return OutputFile(SitePath("_redirects"), .bytes(Array((wizard == nil ? "" : rule).utf8)))
    }

    private func graphJSON() -> OutputFile {
        OutputFile(SitePath("graph.json"), .rendered { GraphDocument(knowledge, configuration).json.text + "\n" })
    }

    // MARK: Sitemap and feed

    private func sitemap(_ url: String) -> OutputFile {
        OutputFile(
            SitePath("sitemap.xml"),
            .rendered {
                var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                text += "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" "
                text += "xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n"
                for place in SitemapPlaces.all(self) {
                    for language in languages {
                        text += "<url><loc>\(place.path(Paths(language: language)).url(below: url))</loc>"
                        if let reviewed = place.reviewed { text += "<lastmod>\(reviewed)</lastmod>" }
                        for other in languages {
                            let address = place.path(Paths(language: other)).url(below: url)
                            text += "<xhtml:link rel=\"alternate\" hreflang=\"\(other.tag)\" href=\"\(address)\"/>"
                        }
                        text += "</url>\n"
                    }
                }
                return text + "</urlset>\n"
            })
    }

    private func feed(_ url: String, _ language: Language) -> OutputFile {
        let paths = Paths(language: language)
        return OutputFile(
            paths.feed, .rendered { AtomFeed(site: self, url: url, language: language).text })
    }
}
