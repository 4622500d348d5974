import KiriwakeModel

/// The languages that pages are written in: all of the site's, unless their article is not translated into some.
struct WrittenLanguages: Sendable {
    /// All of the site's.
    let all: [Language]
    /// Of pages that lack a language, by their path below a language's folder.
    private let some: [String: [Language]]

    init(_ knowledge: KnowledgeBase) {
        let all = knowledge.languages
        var some: [String: [Language]] = [:]
        for (address, article) in ArticleAddresses.all(knowledge) {
            let written = article.written(in: all)
            if written.count < all.count { some[address.pathInFolder] = written }
        }
        for pair in knowledge.graph.confusablePairs {
            let written = [pair.first, pair.second].map { some[Address.cause($0).pathInFolder] ?? all }
            let both = written[0].filter(written[1].contains)
            if both.count < all.count {
                some[Address.comparison(pair.name).pathInFolder] = both.isEmpty ? [all[0]] : both
            }
        }
        self.all = all
        self.some = some
    }

    subscript(address: Address) -> [Language] { some[address.pathInFolder] ?? all }
}
