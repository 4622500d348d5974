import KiriwakeCore
import KiriwakeModel

/// What a file of the content folder is, derived from its path alone.
struct ContentPath: Sendable {
    let kind: ArticleKind
    /// The stem without language; for guides the path below their folder.
    let name: String
    let language: Language
    /// Path below the content folder.
    let path: String

    /// - Parameter path: relative to the content folder, ending in `.md`.
    /// - Returns: nil for a file in a folder of no kind.
    init?(path: String, languages: [Language]) {
        guard path.hasSuffix(".md"), let slash = path.firstIndex(of: "/"),
            let kind = ArticleKind(rawValue: String(path[..<slash]))
        else { return nil }
        let stem = path[path.index(after: slash)...].dropLast(3)
        guard kind == .guide || !stem.contains("/") else { return nil }
        self.kind = kind
        self.path = path
        let suffix = languages.dropFirst().first { stem.hasSuffix("." + $0.tag) }
        language = suffix ?? languages[0]
        name = String(suffix.map { stem.dropLast($0.tag.count + 1) } ?? stem)
    }

    /// What a file shares with its original or its translations.
    struct Article: Hashable, Sendable {
        let kind: ArticleKind
        let name: String
    }

    var article: Article { Article(kind: kind, name: name) }

    /// How many folders below the content folder it stands in.
    var depth: Int { path.utf8.count { $0 == UInt8(ascii: "/") } }

    /// Whether a guide could have this name: names of folders and of a file, separated by slashes.
    static func isName(_ path: String) -> Bool {
        path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { part in
            !part.isEmpty && !part.hasPrefix(".")
                && !part.unicodeScalars.contains { $0.properties.generalCategory == .control }
        }
    }
}

extension ArticleKind {
    /// What an article of this kind is called in messages.
    var noun: String {
        switch self {
        case .symptom: "symptom"
        case .question: "question"
        case .cause: "cause"
        case .fix: "fix"
        case .guide: "guide"
        }
    }

    /// With its article: "a symptom".
    var owner: String { "a \(noun)" }

    /// The key of an article's title.
    var titleKey: String { self == .question ? "ask" : "title" }
}
