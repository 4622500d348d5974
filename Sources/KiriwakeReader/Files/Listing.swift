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
    private(set) var misplaced: [String] = []

    /// - Parameter paths: relative to the content folder, sorted.
    init(_ paths: [String], languages: [Language]) {
        let searches = languages.map { SearchesFile.name($0, among: languages) }
        for path in paths {
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
            } else if path.hasPrefix("guides/") {
                attachments.append(path)
            } else if path.contains("/") || !(path.hasSuffix(".yml") || searches.contains(path)) {
                misplaced.append(path)
            }
        }
    }
}
