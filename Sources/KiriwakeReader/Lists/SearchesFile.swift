import KiriwakeCore
import KiriwakeModel

/// `searches.tsv` or a translation of it: what people typed, a tab, and the pages that answer it, separated by tabs.
///
/// Lines and not YAML, since this is what a log of searches is exported as, and a site may hold a hundred thousand.
struct SearchesFile {
    private(set) var searches: [RecordedSearch] = []
    private(set) var diagnostics: [Diagnostic] = []

    static func name(_ language: Language, among languages: [Language]) -> String {
        language == languages[0] ? "searches.tsv" : "searches.\(language.tag).tsv"
    }

    /// - Returns: nil when there is no such file.
    /// - Complexity: linear in the bytes.
    init?(_ path: String, files: FileSystem) throws(FileError) {
        guard let file = try LinesFile(path, files: files) else { return nil }
        diagnostics = file.faults
        if file.lines.isEmpty { return }
        let table = SpreadsheetTable(file.source, separator: Self.separator(of: file.source))
        for row in table.rows.prefix(LinesFile.lineLimit) where !Self.isComment(row) { add(row, of: file.source) }
    }

    /// Tabs, unless there is none and the first line ends with a page after another separator: then a spreadsheet wrote
    /// the file. What was typed may hold any separator.
    private static func separator(of source: SourceText) -> UInt8? {
        if source.bytes.contains(UInt8(ascii: "\t")) { return UInt8(ascii: "\t") }
        let first = SpreadsheetTable(source, separator: nil).rows.first { !isComment($0) }
        guard let cells = first?.cells, cells.count > 1,
            let page = cells.last(where: { !$0.isEmpty }), page.text.contains("/"), !page.text.contains(" ")
        else { return UInt8(ascii: "\t") }
        return nil
    }

    private static func isComment(_ row: SpreadsheetTable.Row) -> Bool { row.cells[0].text.hasPrefix("#") }

    private mutating func add(_ row: SpreadsheetTable.Row, of source: SourceText) {
        let pages = row.cells.dropFirst().filter { !$0.isEmpty }
        guard let typed = row.cells.first, !typed.isEmpty, !pages.isEmpty else {
            diagnostics.append(
                Diagnostic(
                    .wrongKindOfValue, at: source.location(of: row.range), "the line names no page",
                    expected: "what was typed, a tab, and the pages that answer it, separated by tabs",
                    advice: "put a tab before each page, and none before what was typed"))
            return
        }
        searches.append(
            RecordedSearch(
                typed: typed.text, pages: pages.map { Located($0.text, at: source.location(of: $0.range)) }))
    }
}
