import KiriwakeCore
import KiriwakeModel
import KiriwakeOutput

/// Pages that search engines may list, in every language that they are written in, with the day on which their article was
/// reviewed. What one file cannot hold is split, and `sitemap.xml` then names the parts.
struct Sitemap {
    struct Entry {
        let address: Address
        let reviewed: CalendarDate?
        /// Languages that the page is written in.
        let languages: [Language]
    }

    /// What one file may hold (sitemaps.org/protocol.html).
    struct Limits {
        var addresses = 50_000
        var bytes = 52_428_800
    }

    let entries: [Entry]
    let url: SiteAddress

    func files(_ limits: Limits = Limits()) -> [OutputFile] {
        let parts = parts(limits)
        if parts.count == 1 { return [OutputFile(SiteFiles.sitemap, .rendered { text(parts[0]) })] }
        let paths = parts.indices.map { SiteFiles.sitemap(part: $0 + 1) }
        return [OutputFile(SiteFiles.sitemap, .rendered { index(paths) })]
            + zip(paths, parts).map { path, part in OutputFile(path, .rendered { text(part) }) }
    }

    // MARK: Files

    private static let start = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    private static let namespace = "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\""

    private func text(_ entries: ArraySlice<Entry>) -> String {
        var text = Self.start + "<urlset \(Self.namespace) xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n"
        for entry in entries {
            var rest = entry.reviewed.map { "<lastmod>\($0)</lastmod>" } ?? ""
            for translation in Translations(of: entry.address, in: entry.languages, url: url).all {
                rest += "<xhtml:link rel=\"alternate\" hreflang=\"\(translation.lang)\" href=\"\(translation.href)\"/>"
            }
            for language in entry.isListedIn {
                text += "<url><loc>\(entry.address.path(in: language).url(below: url))</loc>\(rest)</url>\n"
            }
        }
        return text + "</urlset>\n"
    }

    private func index(_ parts: [SitePath]) -> String {
        parts.reduce(Self.start + "<sitemapindex \(Self.namespace)>\n") {
            $0 + "<sitemap><loc>\($1.url(below: url))</loc></sitemap>\n"
        } + "</sitemapindex>\n"
    }

    // MARK: Parts

    private func parts(_ limits: Limits) -> [ArraySlice<Entry>] {
        var parts: [ArraySlice<Entry>] = []
        var (start, addresses, bytes) = (entries.startIndex, 0, Self.mostBytesAround)
        for index in entries.indices {
            let more = (addresses: entries[index].isListedIn.count, bytes: mostBytes(entries[index]))
            if index > start, addresses + more.addresses > limits.addresses || bytes + more.bytes > limits.bytes {
                parts.append(entries[start..<index])
                (start, addresses, bytes) = (index, 0, Self.mostBytesAround)
            }
            addresses += more.addresses
            bytes += more.bytes
        }
        return parts + [entries[start...]]
    }

    /// What stands before and after the entries.
    private static let mostBytesAround = 300

    /// No less than an entry takes; a byte of a path takes up to three in an address.
    private func mostBytes(_ entry: Entry) -> Int {
        let paths = entry.languages.map { $0.tag.utf8.count + 3 * entry.address.path(in: $0).path.utf8.count }
        let longest = 100 + url.text.utf8.count + (paths.max() ?? 0)
        return entry.isListedIn.count * (entry.languages.count + 2) * longest
    }
}

extension Sitemap.Entry {
    /// The page at the root stands there but once.
    var isListedIn: ArraySlice<Language> { address.isAtRoot ? languages.prefix(1) : languages[...] }
}

extension Sitemap {
    init(_ knowledge: KnowledgeBase, hasWizard: Bool, url: SiteAddress) {
        let graph = knowledge.graph
        var pages: [(address: Address, reviewed: CalendarDate?)] = [(.chooseLanguage, nil), (.home, nil)]
        if hasWizard { pages.append((.start, nil)) }
        pages += ArticleAddresses.all(knowledge).map { ($0.address, $0.article.reviewed) }
        pages += graph.confusablePairs.map { (.comparison($0.name), nil) }
        if !graph.causes.isEmpty { pages.append((.map, nil)) }
        pages += [(.glossary, nil), (.contact, nil)]
        let written = WrittenLanguages(knowledge)
        self.init(
            entries: pages.map { Entry(address: $0.address, reviewed: $0.reviewed, languages: written[$0.address]) },
            url: url)
    }
}
