/// An article with its kind and its name within that kind.
package struct NamedArticle: Sendable {
    package let kind: ArticleKind
    /// An id; for guides the path below their folder.
    package let name: String
    package let article: Article

    /// Path without language and ending, such as `causes/paper-jam`.
    package var path: String { kind.path(name) }
}

extension KnowledgeBase {
    /// Every article that is written, kind by kind, in the order of ids or of the list of guides.
    package var articles: [NamedArticle] {
        graph.symptoms.values.compactMap { symptom in
            symptom.article.map { NamedArticle(kind: .symptom, name: symptom.id.rawValue, article: $0) }
        }
            + graph.questions.values.map {
                NamedArticle(kind: .question, name: $0.id.rawValue, article: $0.article)
            }
            + graph.causes.values.map { NamedArticle(kind: .cause, name: $0.id.rawValue, article: $0.article) }
            + graph.fixes.values.map { NamedArticle(kind: .fix, name: $0.id.rawValue, article: $0.article) }
            + guides.map { NamedArticle(kind: .guide, name: $0.path, article: $0.article) }
    }
}
