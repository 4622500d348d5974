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
        for line in file.lines where !LinesFile.isComment(line) { add(line, of: file.source) }
    }

    private mutating func add(_ line: ArraySlice<UInt8>, of source: SourceText) {
        let parts = line.split(separator: UInt8(ascii: "\t"))
        guard parts.count > 1, parts[0].startIndex == line.startIndex else {
            diagnostics.append(
                Diagnostic(
                    .wrongKindOfValue, at: source.location(of: line.indices), "the line names no page",
                    expected: "what was typed, a tab, and the pages that answer it, separated by tabs",
                    advice: "put a tab before each page, and none before what was typed"))
            return
        }
        let pages = parts.dropFirst().map { page in
            Located(String(decoding: page, as: UTF8.self), at: source.location(of: page.indices))
        }
        searches.append(RecordedSearch(typed: String(decoding: parts[0], as: UTF8.self), pages: pages))
    }
}
