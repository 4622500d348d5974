import KiriwakeCore
import KiriwakeModel

/// Reviewed articles that are written in a language, newest first, as Atom (RFC 4287). Dates come from the articles, never from the clock.
struct AtomFeed {
    let knowledge: KnowledgeBase
    /// The site's.
    let title: String
    let url: SiteAddress
    let language: Language

    private static let limit = 50

    var text: String {
        let entries = ArticleAddresses.all(knowledge)
            .compactMap { address, article in
                article.texts[exactly: language] == nil
                    ? nil
                    : article.reviewed.map { (path: address.path(in: language), article: article, date: $0) }
            }
            .sorted { ($1.date, $0.path) < ($0.date, $1.path) }
            .prefix(Self.limit)
        let updated = entries.first?.date.description ?? "1970-01-01"
        let title = HTMLText.escape(title)
        let feed = SiteFiles.feed(language).url(below: url)
        var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        text += "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"\(language.tag)\">\n"
        text += "<title>\(title)</title>\n<id>\(feed)</id>\n<updated>\(updated)T00:00:00Z</updated>\n"
        text += "<author><name>\(title)</name></author>\n"
        text += "<link rel=\"self\" href=\"\(feed)\"/>\n"
        text += "<link href=\"\(Address.home.path(in: language).url(below: url))\"/>\n"
        for entry in entries {
            let words = entry.article.text(in: language)
            let address = entry.path.url(below: url)
            text +=
                "<entry><title>\(HTMLText.escape(words.title))</title><id>\(address)</id><link href=\"\(address)\"/>"
            text += "<updated>\(entry.date)T00:00:00Z</updated>"
            if let summary = words.summary { text += "<summary>\(HTMLText.escape(summary))</summary>" }
            text += "</entry>\n"
        }
        return text + "</feed>\n"
    }
}
