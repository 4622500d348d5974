extension KnowledgeBase {
    /// The pages of a language to which an article may link although they are no article's own, without ending, such as
    /// `contact`, `check/index` and `compare/line-down-vs-settings-lost`. Of the wizard's other pages, those that were
    /// ever published, since these last.
    package var pagesBesideArticles: Set<String> {
        var pages: Set = ["index", "contact", "glossary", "search", "words", ArticleKind.guide.listPath]
        if !graph.symptoms.isEmpty { pages.insert(ArticleKind.symptom.listPath) }
        if !graph.fixes.isEmpty { pages.insert(ArticleKind.fix.listPath) }
        guard !graph.causes.isEmpty else { return pages }
        pages.formUnion(["map", ArticleKind.cause.listPath])
        let states = addresses.states.map { String(describing: $0.value.code) }
        pages.formUnion((["index", "done", "on"] + states).map { "\(PagePath.wizard)/\($0)" })
        if !graph.confusablePairs.isEmpty {
            pages.insert("\(KnowledgeGraph.ConfusablePair.folder)/index")
            pages.formUnion(graph.confusablePairs.map(\.path))
        }
        return pages
    }
}
