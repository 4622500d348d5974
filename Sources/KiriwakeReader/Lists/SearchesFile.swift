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
        guard files.exists(path) else { return nil }
        let source = SourceText(path: path, bytes: try files.read(path))
        if let fault = source.encodingFault {
            diagnostics = [fault]
            return
        }
        for row in SpreadsheetTable(source, separator: Self.separator(of: source)).rows where !Self.isComment(row) {
            add(row, of: source)
        }
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

extension SourceText {
    /// A diagnostic where a list stops being UTF-8.
    var encodingFault: Diagnostic? {
        if isUTF16 {
            return Diagnostic(
                .notUTF8, at: location(of: 0..<min(2, bytes.count)),
                "the file is UTF-16, which spreadsheets call 'Unicode text'", expected: "UTF-8",
                advice: "save the file as UTF-8; a spreadsheet calls that 'CSV UTF-8'")
        }
        return firstInvalidOffset.map { offset in
            Diagnostic(
                .notUTF8, at: location(of: offset..<(offset + 1)), "the file is not UTF-8 from here on",
                expected: "UTF-8", advice: "save the file as UTF-8")
        }
    }
}
