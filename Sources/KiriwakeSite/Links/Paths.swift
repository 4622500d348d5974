import KiriwakeModel

/// Where each page stands.
struct Paths: Sendable {
    let language: Language

    private func path(_ rest: String) -> SitePath { SitePath("\(language.tag)/\(rest)") }

    var home: SitePath { path("index.html") }
    var check: SitePath { path("check/index.html") }
    var done: SitePath { path("check/done.html") }
    var map: SitePath { path("map.html") }
    var glossary: SitePath { path("glossary.html") }
    var contact: SitePath { path("contact.html") }
    var search: SitePath { path("search.html") }
    /// Every name of every page, by its first sound or letter.
    var words: SitePath { path("words.html") }
    var notFound: SitePath { path("404.html") }
    var feed: SitePath { path("feed.xml") }
    /// Shown without a network for what was never read.
    var offline: SitePath { path("offline.html") }
    /// How the site looks on a home screen.
    var manifest: SitePath { path("manifest.webmanifest") }
    /// At the root, since a worker sees only what is below it.
    static let serviceWorker = SitePath("service-worker.js")

    /// - Parameter code: six digits; nil for the first state.
    func state(_ code: Int?) -> SitePath { code.map { path("check/\($0).html") } ?? check }
    func symptom(_ id: SymptomID) -> SitePath { path("symptoms/\(id).html") }
    func cause(_ id: CauseID) -> SitePath { path("causes/\(id).html") }
    func fix(_ id: FixID) -> SitePath { path("fixes/\(id).html") }
    func guide(_ guide: Guide) -> SitePath { path("guides/\(guide.path).html") }
    func compare(_ pair: KnowledgeGraph.ConfusablePair) -> SitePath {
        path("compare/\(pair.name).html")
    }
    func index(of folder: String) -> SitePath { path("\(folder)/index.html") }
    /// A file that stands beside articles, such as a photograph.
    func attachment(_ file: String) -> SitePath { path(file) }
}
