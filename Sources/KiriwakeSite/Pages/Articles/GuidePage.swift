import KiriwakeModel
import KiriwakeOutput
import KiriwakeTemplates

/// An article to read.
struct GuidePage: Page {
    /// A heading of the article.
    struct ContentsEntry: TemplateModel {
        let title: String
        let href: String
    }

    @Inlined var article: ArticleParts
    /// Contents of the page; empty where it has less than three headings.
    let headings: [ContentsEntry]

    var kind: PageKind { .guide }
    var title: String { article.title }
    var description: String? { article.summary }
}

extension GuidePage {
    private static let fewestHeadings = 3

    init(_ guide: Guide, _ scope: PageScope) {
        let headings = guide.article.text(in: scope.language).body.headings.filter { $0.level == 2 }.map {
            ContentsEntry(title: $0.title, href: "#" + SitePath.encode($0.anchor))
        }
        self.init(
            article: ArticleParts(guide.article, scope),
            headings: headings.count < Self.fewestHeadings ? [] : headings)
    }
}
