import KiriwakeCore
import KiriwakeMarkdown
import KiriwakeModel

/// Every link of every article, with where it leads inside the content folder.
struct ArticleLinkIndex: Sendable {
    struct Entry: Sendable {
        let link: MarkdownDocument.Link
        /// Path of the file it names, relative to the content folder; nil for links that leave the folder's pages.
        let target: String?
        let fragment: String?
        let language: Language
        /// How serious a fault of it is: a warning in guides, which may come from elsewhere, and where a link from the root may
        /// be meant for what stands beside the site on its host.
        let severity: Diagnostic.Severity
    }

    let entries: [Entry]
    /// Anchors by file and place of the language.
    private let anchors: [String: [Set<String>]]
    private let filesByFolder: [Substring: [String]]
    private let attachments: Set<String>
    private let drafts: Set<String>
    private let pages: Set<String>

    init(_ knowledge: KnowledgeBase, jobs: Int) {
        let indexed = knowledge.articles.parallelMap(jobs: jobs) { named in
            let (path, article) = (named.path + ".md", named.article)
            var entries: [Entry] = []
            var anchors: [Set<String>] = []
            for language in knowledge.languages {
                let text = article.text(in: language)
                anchors.append(Set(text.body.headings.map(\.anchor)))
                guard article.texts[exactly: language] != nil else { continue }
                entries += text.body.links.map { Self.entry($0, in: path, language) }
            }
            return (path: path, anchors: anchors, entries: entries)
        }
        entries = indexed.flatMap(\.entries)
        anchors = Dictionary(indexed.map { ($0.path, $0.anchors) }, uniquingKeysWith: { first, _ in first })
        filesByFolder = Dictionary(grouping: indexed.map(\.path).sorted(), by: Self.folder)
        attachments = Set(knowledge.attachments)
        drafts = Set(knowledge.unpublished)
        pages = knowledge.pagesBesideArticles
    }

    /// Whether a page stands for a file, or the file is published. Questions have no page: the wizard asks them where they
    /// are due.
    func exists(_ target: String) -> Bool {
        if attachments.contains(target) { return true }
        let stem = Self.stem(of: target)
        return stem.map(pages.contains) == true
            || !target.hasPrefix(ArticleKind.question.path("")) && anchors[Self.article(of: target)] != nil
    }

    /// The article that a target names by its file or by its page.
    private static func article(of target: String) -> String { stem(of: target).map { $0 + ".md" } ?? target }

    /// Nil for what is no page.
    private static func stem(of target: String) -> String? {
        [".md", PagePath.ending].first(where: target.hasSuffix).map { String(target.dropLast($0.count)) }
    }

    /// Whether a file is an article that is left out because it is a draft.
    func isDraft(_ target: String) -> Bool { drafts.contains(target) }

    /// Whether an article has a heading with this anchor; files that are no articles have all.
    func hasAnchor(_ anchor: String, in target: String, _ language: Language) -> Bool {
        anchors[Self.article(of: target)].map { $0[language.index].contains(anchor) } ?? true
    }

    /// Files in the folder that a path names, to look for a near miss among.
    func paths(like target: String) -> [String] { filesByFolder[Self.folder(of: target)] ?? [] }

    private static func folder(of path: String) -> Substring {
        path.lastIndex(of: "/").map { path[..<$0] } ?? ""
    }

    func anchorNames(in target: String, _ language: Language) -> Set<String> {
        anchors[Self.article(of: target)].map { $0[language.index] } ?? []
    }

    private static func entry(_ link: MarkdownDocument.Link, in path: String, _ language: Language) -> Entry {
        let led = ArticleLink(link, in: path)
        let isGuide = path.hasPrefix(ArticleKind.guide.path(""))
        let leavesSite = link.destination.hasPrefix("/") && !ArticleLink.isOfSite(fromRoot: link.destination)
        return Entry(
            link: link, target: led.target, fragment: led.fragment, language: language,
            severity: isGuide || leavesSite ? .warning : .error)
    }
}
