import KiriwakeCore
import KiriwakeModel

/// The files of a content folder, sorted into what they are.
struct Listing {
    struct PicturePath {
        let name: String
        let language: Language
        let path: String
    }

    private(set) var articles: [ContentPath] = []
    private(set) var pictures: [PicturePath] = []
    /// Files to copy, such as photographs beside guides.
    private(set) var attachments: [String] = []
    private var misplaced: [String] = []
    /// Files beside guides, of kinds that are not published.
    private var refused: [String] = []
    /// Files whose name is another's, with its characters composed otherwise.
    private var sameNames: [(path: ContentPath, first: ContentPath)] = []
    private let unread: [FolderListing.Unread]
    private let foreign: ForeignTranslations
    private let languages: [Language]

    /// Folders that may be links to anywhere.
    static let linkable = Set(ArticleKind.allCases.map(\.folder) + ["pictures"])

    init(_ listing: FolderListing, languages: [Language]) {
        unread = listing.unread
        let tables = languages.map { SearchesFile.name($0, among: languages) } + [AddressesFile.name]
        for path in listing.files {
            if let name = path.split(separator: "/").last, EditorLeftover.matches(name) { continue }
            if path.hasSuffix(".md") {
                if let article = ContentPath(path: path, languages: languages) {
                    articles.append(article)
                } else {
                    misplaced.append(path)
                }
            } else if path.hasPrefix("pictures/"), path.hasSuffix(".svg") {
                let stem = path.dropFirst("pictures/".count).dropLast(4)
                let language = languages.dropFirst().first { stem.hasSuffix("." + $0.tag) }
                let name = language.map { stem.dropLast($0.tag.count + 1) } ?? stem
                pictures.append(
                    PicturePath(name: String(name), language: language ?? languages[0], path: path))
            } else if path.hasPrefix(ArticleKind.guide.path("")) {
                if AttachedFile.isPublishable(path) { attachments.append(path) } else { refused.append(path) }
            } else if path.contains("/") || !(path.hasSuffix(".yml") || tables.contains(path))
                || MisplacedFile.isMisnamedList(path)
            {
                misplaced.append(path)
            }
        }
        // Two such names are one text, and would be one page.
        var known: [String: ContentPath] = [:]
        var apart: [ContentPath] = []
        for article in articles {
            if let first = known[article.path] {
                sameNames.append((article, first))
            } else {
                known[article.path] = article
                apart.append(article)
            }
        }
        articles = apart
        let foreign = ForeignTranslations(articles)
        articles.removeAll(where: foreign.contains)
        (self.foreign, self.languages) = (foreign, languages)
    }

    /// What is said of each file in a folder of no kind, of what is no file, and of each language that the site does not have.
    /// - Parameter folder: the content folder, as shown in messages.
    func diagnostics(in folder: String) -> [Diagnostic] {
        var diagnostics = unread.map { $0.diagnostic(in: folder) }
        diagnostics += misplaced.map { MisplacedFile(path: $0).diagnostic(in: folder) }
        diagnostics += refused.map { AttachedFile.refused(folder + "/" + $0) }
        diagnostics += sameNames.map { path, first in
            Diagnostic(
                .idTwice, at: .start(of: folder + "/" + path.path), "two files have this name",
                expected: "names that differ in more than how their characters are composed",
                advice: "delete or rename one of the two",
                notes: [Diagnostic.Note(at: .start(of: folder + "/" + first.path), "the other is here")])
        }
        return diagnostics + foreign.diagnostics(in: folder, languages: languages)
    }
}
