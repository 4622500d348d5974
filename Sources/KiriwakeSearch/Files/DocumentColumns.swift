import KiriwakeCore
import KiriwakeModel

/// Documents as the index lists them: a column for each of their properties, which compresses better than rows. The script
/// makes objects of them in `search.js/engine/documents.js`, with the same names.
enum DocumentColumns {
    static func json(_ documents: some Collection<SearchDocument>) -> JSON {
        .object([
            ("paths", lines(documents, name)),
            ("checks", digits(documents) { $0.needsCheck ? 1 : 0 }),
            ("articles", digits(documents) { $0.isArticle ? 1 : 0 }),
            ("kinds", digits(documents) { SearchDocument.Kind.allCases.firstIndex(of: $0.kind) ?? 0 }),
            ("starts", .string(documents.map { $0.start ?? "" }.joined(separator: " "))),
            ("titles", lines(documents, \.title)),
            // The title of a symptom says what is seen; its summary would be a tenth of the first file.
            ("summaries", lines(documents) { $0.kind == .symptom ? "" : $0.summary ?? "" }),
            ("questions", column(documents) { $0.answer.map { .integer($0.question.index) } ?? .null }),
            ("pairs", .string(documents.map { PostingCode.text($0.pairs.map(\.index)) }.joined(separator: " "))),
        ])
    }

    /// The path of an article without its kind's folder and its ending; any other path whole.
    private static func name(_ document: SearchDocument) -> String {
        guard document.isArticle else { return "" }
        let folder = document.kind.folder + "/"
        let name = document.path.dropLast(PagePath.ending.count).dropFirst(folder.count)
        let isUsual = document.path == folder + name + PagePath.ending && !name.hasSuffix(PagePath.ending)
        return isUsual ? String(name) : document.path
    }

    private static func lines(_ documents: some Collection<SearchDocument>, _ text: (SearchDocument) -> String) -> JSON
    {
        .string(documents.map { text($0).replacing("\n", with: " ") }.joined(separator: "\n"))
    }

    private static func digits(_ documents: some Collection<SearchDocument>, _ digit: (SearchDocument) -> Int) -> JSON {
        .string(documents.map { String(digit($0)) }.joined())
    }

    private static func column(_ documents: some Collection<SearchDocument>, _ value: (SearchDocument) -> JSON) -> JSON
    {
        .array(documents.map(value))
    }
}
