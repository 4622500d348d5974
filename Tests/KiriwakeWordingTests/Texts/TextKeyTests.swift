import KiriwakeCore
import KiriwakeReader
import KiriwakeTestSupport
import KiriwakeWording
import Testing

/// The theme's interface texts against what code and templates name.
struct TextKeyTests {
    private static let files = FileSystem.local

    private static func texts(of language: String) throws -> Set<String> {
        let (texts, diagnostics) = try TextsReader(files: files, reference: nil, named: [])
            .read(["\(Repository.path)Site/texts/\(language).yml"])
        #expect(diagnostics.isEmpty)
        return Set(texts.keys)
    }

    private static func source(_ folder: String, ending: String) throws -> String {
        try files.files(Repository.path + folder).filter { $0.hasSuffix(ending) }.map { path in
            String(decoding: try files.read("\(Repository.path)\(folder)/\(path)"), as: UTF8.self)
        }.joined(separator: "\n")
    }

    /// `{{t.KEY}}` of every template.
    private static func namedByTemplates() throws -> Set<String> {
        Set(try source("Site/templates", ending: ".mustache").matches(of: /\{\{t\.([a-z-]+)\}\}/).map { String($0.1) })
    }

    @Test(arguments: ["de", "en", "ja"])
    func `each text is a key of the code or named by a template, and each of these is a text`(language: String) throws {
        let named = try Set(TextKey.allCases.map(\.rawValue)).union(Self.namedByTemplates())
        let texts = try Self.texts(of: language)
        #expect(texts.subtracting(named).sorted() == [], "texts that nothing names")
        #expect(named.subtracting(texts).sorted() == [], "texts that are missing")
    }

    @Test func `each case is used by code`() throws {
        let source = try ["Wording", "Site", "Build", "Commands", "Maps"].map {
            try Self.source("Sources/Kiriwake\($0)", ending: ".swift")
        }
        .joined()
        // In brackets, as in `texts[.home]`, or as an argument, as in `title: .home`; not as a member, as in `list.first`.
        let used = Set(source.matches(of: /[\[(,:?] ?\.([a-zA-Z]+)/).map { String($0.1) })
        #expect(TextKey.allCases.filter { !used.contains("\($0)") } == [])
    }
}
