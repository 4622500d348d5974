import KiriwakeModel
import KiriwakeTemplates

/// What every page that shows a whole article has.
struct ArticleParts: TemplateModel {
    let title: String
    let summary: String?
    let body: HTML
    let picture: PictureModel?
    let sources: [SourceLine]
    let reviewed: String?
}

extension ArticleParts {
    init(_ article: Article, _ scope: PageScope) {
        let text = article.text(in: scope.language)
        self.init(
            title: text.title, summary: text.summary, body: HTML(text.body.article.html),
            picture: scope.picture(of: article), sources: scope.sources(article.sources),
            reviewed: article.reviewed?.description)
    }
}
