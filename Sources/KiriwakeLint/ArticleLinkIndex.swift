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
        /// Guides may come from elsewhere: their faults are warnings.
        let isGuide: Bool
    }

    let entries: [Entry]
    /// Anchors by file and place of the language.
    private let anchors: [String: [Set<String>]]
    private let filesByFolder: [Substring: [String]]
    private let attachments: Set<String>
    private let drafts: Set<String>

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
    }

    /// Whether a page stands for a file. Questions have none: the wizard asks them where they are due.
    func exists(_ target: String) -> Bool {
        !target.hasPrefix(ArticleKind.question.path("")) && (anchors[target] != nil || attachments.contains(target))
    }

    /// Whether a file is an article that is left out because it is a draft.
    func isDraft(_ target: String) -> Bool { drafts.contains(target) }

    /// Whether an article has a heading with this anchor; files that are no articles have all.
    func hasAnchor(_ anchor: String, in target: String, _ language: Language) -> Bool {
        anchors[target].map { $0[language.index].contains(anchor) } ?? true
    }

    /// Files in the folder that a path names, to look for a near miss among.
    func paths(like target: String) -> [String] { filesByFolder[Self.folder(of: target)] ?? [] }

    private static func folder(of path: String) -> Substring {
        path.lastIndex(of: "/").map { path[..<$0] } ?? ""
    }

    func anchorNames(in target: String, _ language: Language) -> Set<String> {
        anchors[target].map { $0[language.index] } ?? []
    }

    private static func entry(_ link: MarkdownDocument.Link, in path: String, _ language: Language) -> Entry {
        let led = ArticleLink(link, in: path)
        return Entry(
            link: link, target: led.target, fragment: led.fragment, language: language,
            isGuide: path.hasPrefix(ArticleKind.guide.path("")))
    }
}
