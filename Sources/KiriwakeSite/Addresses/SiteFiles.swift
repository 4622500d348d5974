import KiriwakeModel
import KiriwakeOutput

/// Files of the site that are no pages.
enum SiteFiles {
    static let robots = SitePath("robots.txt")
    static let headers = SitePath("_headers")
    static let redirects = SitePath("_redirects")
    static let graph = SitePath("graph.json")
    static let sitemap = SitePath("sitemap.xml")

    /// A part of a list for search engines that one file cannot hold.
    /// - Parameter number: from 1.
    static func sitemap(part number: Int) -> SitePath { SitePath("sitemap-\(number).xml") }

    /// At the root, since a worker sees only what is below it.
    static let serviceWorker = SitePath("service-worker.js")

    static func feed(_ language: Language) -> SitePath { SitePath("\(language.tag)/feed.xml") }

    /// How the site looks on a home screen.
    static func manifest(_ language: Language) -> SitePath { SitePath("\(language.tag)/manifest.webmanifest") }

    /// A file that stands beside articles, such as a photograph.
    static func attachment(_ path: String, _ language: Language) -> SitePath { SitePath("\(language.tag)/\(path)") }
}
