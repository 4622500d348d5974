import KiriwakeCore
import KiriwakeModel

/// Pages that search engines may list, in every language, with the day on which their article was reviewed.
struct Sitemap {
    let pages: [(address: Address, reviewed: CalendarDate?)]
    let languages: [Language]
    let url: SiteAddress

    var text: String {
        var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        text += "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" "
        text += "xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n"
        for (address, reviewed) in pages {
            for language in languages {
                text += "<url><loc>\(address.path(in: language).url(below: url))</loc>"
                if let reviewed { text += "<lastmod>\(reviewed)</lastmod>" }
                for other in languages {
                    let href = address.path(in: other).url(below: url)
                    text += "<xhtml:link rel=\"alternate\" hreflang=\"\(other.tag)\" href=\"\(href)\"/>"
                }
                text += "</url>\n"
            }
        }
        return text + "</urlset>\n"
    }
}

extension Sitemap {
    init(_ knowledge: KnowledgeBase, hasWizard: Bool, url: SiteAddress) {
        var pages: [(address: Address, reviewed: CalendarDate?)] = [(.home, nil)]
        if hasWizard { pages.append((.start, nil)) }
        pages += ArticleAddresses.all(knowledge).map { ($0.address, $0.article.reviewed) }
        pages += knowledge.graph.confusablePairs.map { (.comparison($0.name), nil) }
        if !knowledge.graph.causes.isEmpty { pages.append((.map, nil)) }
        self.init(pages: pages + [(.glossary, nil), (.contact, nil)], languages: knowledge.languages, url: url)
    }
}
