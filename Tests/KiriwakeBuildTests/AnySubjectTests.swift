import KiriwakeCore
import KiriwakeTestSupport
import Testing

@testable import KiriwakeBuild

/// A site about a coffee machine, in German and English, with questions answered yes or no: no word on it is of another
/// subject, of the other language, or says nothing where it stands.
struct AnySubjectTests {
    private static let coffee = Repository.path + "Tests/Fixtures/coffee"

    private static func folders(output: String) -> SiteFolders {
        SiteFolders(
            content: coffee + "/content", theme: Repository.path + "Site", configuration: coffee + "/site.yml",
            output: output)
    }

    /// The files of the site by path, built once.
    private static let site = Result {
        let folder = try TemporaryFolder()
        let report = try SiteBuilder(folders: folders(output: folder.path + "/site"), jobs: 2).build()
        try #require(TextReport.render(report.diagnostics) == "")
        let root = folder.path + "/site"
        return Dictionary(
            uniqueKeysWithValues: try FileSystem.local.files(root).map { path in
                (path, String(decoding: try FileSystem.local.read(root + "/" + path), as: UTF8.self))
            })
    }

    private static func pages(below folder: String) throws -> [(path: String, html: String)] {
        try site.get().filter { $0.key.hasPrefix(folder) && $0.key.hasSuffix(".html") }
            .sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// What a page shows or says, without its markup and without what is said in the language of the place.
    private static func words(_ html: String) -> String {
        let said = html.replacing(/<blockquote class="say" lang="de">.*?<\/blockquote>/.dotMatchesNewlines(), with: "")
        let attributes = said.matches(of: /(?:alt|title|aria-label|placeholder|content|data-never-asks)="([^"]*)"/)
        // What stands between braces, a script fills in.
        return said.replacing(/<[^>]*>|\{\{[^}]*\}\}/, with: " ") + attributes.map { " " + $0.1 }.joined()
    }

    /// What pages show or say, in lower case, found out once.
    private static let shown = Result {
        try pages(below: "").map { path, html in
            let text = words(html).lowercased()
            return (path: path, text: text, words: Set(text.split { !$0.isLetter }.map(String.init)))
        }
    }

    // MARK: Subject and language

    @Test(arguments: [
        "amazon", "アマゾン", "sign in", "signing in", "sign-in", "サインイン", "log in", "login", "ログイン", "anmeld", "password",
        "passwort", "パスワード", "verification", "確認コード", "bestätigungscode", "account", "アカウント", "konto", "locked out",
        "screen", "bildschirm", "画面", "internet", "router", "printer", "drucker", "never give away",
    ])
    func `no page has a word of another subject`(word: String) throws {
        for page in try Self.shown.get() {
            #expect(!page.text.contains(word), "\(page.path) says '\(word)'")
        }
    }

    @Test func `no file but the theme's own scripts and styles has one either`() throws {
        for (path, text) in try Self.site.get() where !path.hasPrefix("assets/") || path.hasPrefix("assets/onward-") {
            for word in ["amazon", "アマゾン", "サインイン", "パスワード", "password", "passwort", "verification"] {
                #expect(!text.lowercased().contains(word), "\(path) says '\(word)'")
            }
        }
    }

    @Test func `pages speak one language`() throws {
        let english = ["the", "this", "your", "and", "not", "which", "with", "yes", "if"]
        let german = ["der", "die", "das", "und", "nicht", "ist", "sie", "ein", "mit", "ja", "nein"]
        for (folder, strange) in [("de/", english), ("en/", german)] {
            for page in try Self.shown.get() where page.path.hasPrefix(folder) {
                #expect(page.words.isDisjoint(with: strange), "\(page.path)")
                let isJapanese = page.text.unicodeScalars.contains {
                    (0x3040...0x30FF).contains($0.value) || (0x4E00...0x9FFF).contains($0.value)
                }
                #expect(!isJapanese, "\(page.path) has Japanese")
            }
        }
    }

    @Test func `nothing of the shipped site is in the theme that is installed`() throws {
        let files = FileSystem.local
        #expect(!files.exists(Repository.path + "Site/site.yml"))
        for path in try files.files(Repository.path + "Site") where !path.hasPrefix("assets/") {
            let text = String(decoding: try files.read(Repository.path + "Site/" + path), as: UTF8.self).lowercased()
            for word in ["amazon", "アマゾン", "サインイン", "パスワード", "password", "passwort", "確認コード", "sign in"] {
                #expect(!text.contains(word), "Site/\(path) says '\(word)'")
            }
        }
    }

    // MARK: What site.yml and texts/ say

    @Test func `the foot, the sign, the colour, the notices and a text come from the site's folder`() throws {
        let site = try Self.site.get()
        let page = try #require(site["en/causes/limed.html"])
        #expect(page.contains("<p>This site never asks for your name.</p>\n<p>Brought to you by the tea kitchen.</p>"))
        #expect(
            page.contains(
                """
                <li><a href="../../en/guides/imprint.html">Imprint</a></li>
                <li><a href="mailto:kitchen@example.org">Write to the tea kitchen</a></li>
                """))
        #expect(page.contains(/<a class="brand" href="[^"]+"><img src="..\/..\/assets\/cup-[0-9a-f]+.svg" alt="">/))
        let style = try #require(site.first { $0.key.hasPrefix("assets/style-") }).value
        #expect(style.contains("--accent: #6b3a12;"))
        let home = try #require(site["en/index.html"])
        #expect(home.contains("It takes about a minute.") && !home.contains("Your answers are not sent anywhere."))
        #expect(home.contains("Find the cause"))
        #expect(home.contains(#"“<a href="fixes/replace-pump.html">Replace the pump</a>”"#))
        let search = try #require(site["de/search.html"])
        #expect(search.contains(#"data-never-asks="Diese Seite fragt nie nach Ihrem Namen.""#))
    }

    // MARK: Answers that say nothing by themselves

    @Test func `an answer called yes, no or none never stands alone`() throws {
        for (path, html) in try Self.pages(below: "") {
            for label in ["Yes", "No", "None", "Ja", "Nein", "Keins"] {
                for quoted in ["“\(label)”", "„\(label)“", "‘\(label)’", "‚\(label)‘"] {
                    #expect(!html.contains(quoted), "\(path) says \(quoted)")
                }
                #expect(!html.contains("<h1>\(label)</h1>") && !html.contains("<title>\(label) "), "\(path)")
            }
        }
        let pages = Dictionary(uniqueKeysWithValues: try Self.pages(below: ""))
        for path in ["words", "symptoms/index", "map", "fixes/replace-pump"] {
            let html = try #require(pages["en/\(path).html"])
            #expect(!html.contains(/<(?:a|span)[^>]*>(?:Yes|No|None)<\/(?:a|span)>/), "\(path)")
            #expect(html.contains("Does water come out? – No"), "\(path)")
        }
    }

    @Test func `a sentence names it with its question`() throws {
        let steps = try Self.pages(below: "en/check/").map(\.html).joined()
        #expect(steps.contains("“Is the lamp at the switch lit? – No”"))
        #expect(steps.contains("“Which noise does the pump make? – A hum”"))
        let words = try #require(
            try Self.site.get().first { $0.key.hasPrefix("assets/onward-en-") && $0.key.hasSuffix("question-water.js") }
        )
        #expect(words.value.contains(#""standalone":"Does water come out? – Yes""#))
    }

    @Test func `search knows no page by such a name`() throws {
        let builder = SiteBuilder(folders: Self.folders(output: "unused"), jobs: 1)
        guard case .usable(let content, _) = try builder.check() else { throw Unreadable() }
        for (_, index) in builder.searchIndexes(content, try content.wizard()) {
            let names = index.corpus.documents.flatMap { [$0.title] + $0.aliases }
            #expect(!names.contains { ["Yes", "No", "None", "Ja", "Nein", "Keins"].contains($0) })
            #expect(names.contains { $0.hasSuffix(" – Yes") || $0.hasSuffix(" – Ja") })
        }
    }

    private struct Unreadable: Error {}
}
