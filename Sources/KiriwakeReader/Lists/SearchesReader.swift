import KiriwakeCore
import KiriwakeModel

/// Reads `searches.tsv` and its translations: what people typed, a tab, and the pages that answer it, parted by tabs.
///
/// Lines and not YAML, since this is what a log of searches is exported as, and a site may hold a hundred thousand.
struct SearchesReader {
    let files: FileSystem
    let folder: String
    let languages: [Language]
    private(set) var diagnostics: [Diagnostic] = []

    init(files: FileSystem, folder: String, languages: [Language]) {
        self.files = files
        self.folder = folder
        self.languages = languages
    }

    /// Whether a file of the content folder holds searches.
    static func isSearches(_ path: String, languages: [Language]) -> Bool {
        languages.indices.contains { name(languages, $0) == path }
    }

    private static func name(_ languages: [Language], _ place: Int) -> String {
        place == 0 ? "searches.tsv" : "searches.\(languages[place].tag).tsv"
    }

    /// - Complexity: linear in the bytes.
    mutating func read() throws(FileError) -> Localized<[RecordedSearch]> {
        var searches = Localized<[RecordedSearch]>(languages: languages.count)
        for (place, language) in languages.enumerated() {
            let path = folder + "/" + Self.name(languages, place)
            guard files.exists(path) else { continue }
            searches[exactly: language] = entries(of: SourceText(path: path, bytes: try files.read(path)))
        }
        return searches
    }

    private mutating func entries(of source: SourceText) -> [RecordedSearch] {
        if let offset = source.firstInvalidOffset {
            diagnostics.append(
                Diagnostic(
                    "KW111", at: source.location(of: offset..<(offset + 1)), "the file is not UTF-8 from here on",
                    expected: "UTF-8", advice: "save the file as UTF-8"))
            return []
        }
        let comment = UInt8(ascii: "#")
        return source.bytes.split(separator: UInt8(ascii: "\n")).compactMap { line in
            let line = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
            if line.isEmpty || line.first == comment { return nil }
            return entry(line, in: source)
        }
    }

    private mutating func entry(_ line: ArraySlice<UInt8>, in source: SourceText) -> RecordedSearch? {
        let parts = line.split(separator: UInt8(ascii: "\t"))
        guard parts.count > 1, parts[0].startIndex == line.startIndex else {
            diagnostics.append(
                Diagnostic(
                    "KW105", at: source.location(of: line.indices), "the line names no page",
                    expected: "what was typed, a tab, and the pages that answer it, parted by tabs",
                    advice: "put a tab before each page, and none before what was typed"))
            return nil
        }
        return RecordedSearch(
            typed: String(decoding: parts[0], as: UTF8.self),
            pages: parts.dropFirst().map { page in
                Located(String(decoding: page, as: UTF8.self), at: source.location(of: page.indices))
            })
    }
}
