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

    init(_ knowledge: KnowledgeBase) {
        var entries: [Entry] = []
        var anchors: [String: [Set<String>]] = [:]
        for (path, article) in Self.articles(knowledge) {
            var byLanguage: [Set<String>] = []
            for language in knowledge.languages {
                let text = article.text(in: language)
                byLanguage.append(Set(text.body.headings.map(\.anchor)))
                guard article.texts[exactly: language] != nil else { continue }
                for link in text.body.links {
                    entries.append(Self.entry(link, in: path, language))
                }
            }
            anchors[path] = byLanguage
        }
        self.entries = entries
        self.anchors = anchors
        filesByFolder = Dictionary(grouping: anchors.keys.sorted(), by: Self.folder)
        attachments = Set(knowledge.attachments)
    }

    func exists(_ target: String) -> Bool { anchors[target] != nil || attachments.contains(target) }

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

    private static func articles(_ knowledge: KnowledgeBase) -> [(path: String, article: Article)] {
        let graph = knowledge.graph
        return graph.symptoms.values.compactMap { symptom in
            symptom.article.map { ("symptoms/\(symptom.id).md", $0) }
        } + graph.questions.values.map { ("questions/\($0.id).md", $0.article) }
            + graph.causes.values.map { ("causes/\($0.id).md", $0.article) }
            + graph.fixes.values.map { ("fixes/\($0.id).md", $0.article) }
            + knowledge.guides.map { ("guides/\($0.path).md", $0.article) }
    }

    private static func entry(_ link: MarkdownDocument.Link, in path: String, _ language: Language) -> Entry {
        let destination = link.destination
        let hash = destination.firstIndex(of: "#")
        let fragment = hash.map { String(destination[destination.index(after: $0)...]) }
        let file = destination[..<(hash ?? destination.endIndex)].prefix { $0 != "?" }
        let isInside =
            !file.hasPrefix("/") && !destination.contains("://") && link.treatment != .drop
            && !destination.hasPrefix("mailto:") && !destination.hasPrefix("tel:")
        let target = isInside ? resolve(String(file), from: path) : nil
        return Entry(
            link: link, target: target, fragment: fragment.flatMap(decode), language: language,
            isGuide: path.hasPrefix("guides/"))
    }

    /// - Returns: the path below the content folder; one that leads out of it keeps its `..`.
    private static func resolve(_ file: String, from path: String) -> String? {
        guard !file.isEmpty else { return path }
        guard let decoded = decode(file) else { return file }
        var parts = path.split(separator: "/").dropLast().map(String.init)
        for part in decoded.split(separator: "/") {
            switch part {
            case ".": continue
            case "..":
                if parts.isEmpty { return file }
                parts.removeLast()
            default: parts.append(String(part))
            }
        }
        return parts.joined(separator: "/")
    }

    private static func decode(_ text: String) -> String? {
        guard text.contains("%") else { return text }
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), rest.count >= 2,
                let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
            {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(validating: bytes, as: UTF8.self)
    }
}
