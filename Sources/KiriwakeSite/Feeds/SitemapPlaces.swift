import KiriwakeCore
import KiriwakeModel

/// Pages that search engines may list, with the day on which their article was reviewed.
struct SitemapPlaces {
    let path: (Paths) -> SitePath
    let reviewed: CalendarDate?

    static func all(_ site: Site) -> [SitemapPlaces] {
        let graph = site.graph
        var places = [SitemapPlaces(path: { $0.home }, reviewed: nil)]
        if site.wizard != nil { places.append(SitemapPlaces(path: { $0.check }, reviewed: nil)) }
        places += articles(site).map { SitemapPlaces(path: $0.path, reviewed: $0.article.reviewed) }
        places += graph.confusablePairs.map { pair in SitemapPlaces(path: { $0.compare(pair) }, reviewed: nil) }
        if !graph.causes.isEmpty { places.append(SitemapPlaces(path: { $0.map }, reviewed: nil)) }
        places += [
            SitemapPlaces(path: { $0.glossary }, reviewed: nil), SitemapPlaces(path: { $0.contact }, reviewed: nil),
        ]
        return places
    }

    /// Every article that has a page of its own.
    static func articles(_ site: Site) -> [(path: (Paths) -> SitePath, article: Article)] {
        let graph = site.graph
        var all: [(path: (Paths) -> SitePath, article: Article)] = []
        for cause in graph.causes.values { all.append(({ $0.cause(cause.id) }, cause.article)) }
        for fix in graph.fixes.values { all.append(({ $0.fix(fix.id) }, fix.article)) }
        for symptom in graph.symptoms.values {
            if let article = symptom.article { all.append(({ $0.symptom(symptom.id) }, article)) }
        }
        for guide in site.knowledge.guides { all.append(({ $0.guide(guide) }, guide.article)) }
        return all
    }
}
