import Foundation
import KiriwakeCore
import KiriwakeModel
import KiriwakeTestSupport
import Testing

@testable import KiriwakeReader

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// Whatever a file of the content holds, it is read to the end, faults have places in it, and what would reach a page is
/// harmless.
@Suite(.serialized) struct ContentFuzzTests {
    private static let base = [
        "symptoms/red.md": "---\ntitle: Red\n---\n",
        "questions/light.md": "---\nask: Which light?\nanswers: [red, {id: green, label: Green}]\n---\n",
        "fixes/pull.md": "---\ntitle: Pull\neffort: 5m\nrisk: none\nworked-if: It runs.\n---\n1. Pull.\n",
        "causes/jam.md": "---\ntitle: Jam\nfrequency: common\nsymptoms: {red: always}\nfixes: {pull: usually}\n---\n",
    ]

    /// Reads the content with one file changed.
    private func read(_ path: String, _ bytes: [UInt8]) throws -> KnowledgeBase {
        var files = Self.base.mapValues { Array($0.utf8) }
        files[path] = bytes
        let reading = try Content.read(bytes: files)
        for diagnostic in reading.diagnostics where diagnostic.location.path == "content/" + path {
            #expect(diagnostic.location.range.upperBound <= bytes.count, "\(diagnostic)")
            let line = diagnostic.location.line
            #expect(line <= bytes.count { $0 == UInt8(ascii: "\n") } + 1, "\(diagnostic)")
        }
        return reading.knowledge
    }

    @Test func `front matter`() async throws {
        let fuzzer = Fuzzer(
            "front-matter",
            seeds: [
                Self.base["causes/jam.md"] ?? "",
                """
                ---
                title: "Jam: \\"paper\\""
                summary: >
                  Folded
                  lines.
                aliases: [a, 'b', c]
                frequency: common
                symptoms:
                  red: always
                  green: never
                fixes: {pull: usually}
                confused-with:
                  - cause: jam
                    tell-apart: [light]
                    if-taken-for: It breaks.
                reviewed: 2026-11-20
                cases:
                  - {given: {light: red}, leads-to: jam, within: 3}
                ---
                Text.
                """,
            ],
            words: [
                "---\n", ": ", "- ", "[", "]", "{", "}", "&a ", "*a", "!!", "|", ">", "#", "? ", ", ", "title:", "null",
            ])
        try await fuzzer.run { bytes in _ = try read("causes/jam.md", bytes) }
    }

    @Test func `lists`() async throws {
        let seeds = [
            "- id: wifi\n  en: {preferred: Wi-Fi, synonyms: [wlan], meaning: Radio.}\n  not: [lan]\n- id: lan\n  en: {preferred: LAN}\n",
            "- id: desk\n  reaches: person\n  url: https://example.com/\n  phone: '+1'\n  sources: [a1]\n  en:\n    name: Desk\n    asks: [Name]\n",
            "A1: {title: A page, url: \"https://example.com/a\", date: 2021-06, note: {en: Note}}\nB2: {title: B}\n",
            "en: {word: reading, other: reading}\nde: {wort: lesung}\n",
            "paper stuck\tcauses/jam\tsymptoms/red\nlight is red\tsymptoms/red\n# comment\n",
            "123456\tlight=red pull!failed\nremoved\tfixes/old symptoms/old\n# comment\n",
        ]
        let paths = ["glossary.yml", "contacts.yml", "sources.yml", "readings.yml", "searches.tsv", "addresses.tsv"]
        let fuzzer = Fuzzer(
            "lists", seeds: seeds, words: ["- id: ", "en: ", "\t", ": ", "{", "}", "[", "]", "&a ", "*a", "url: "])
        try await fuzzer.run { bytes in
            for path in paths {
                let knowledge = try read(path, bytes)
                let urls = knowledge.contacts.compactMap(\.url) + knowledge.sources.values.compactMap(\.url)
                for url in urls { #expect(url.lowercased().hasPrefix("http"), "\(url)") }
            }
        }
    }

    @Test func `Markdown to page`() async throws {
        let fuzzer = Fuzzer(
            "markdown",
            seeds: [
                "# Title\n\nText with *emphasis*, **strong**, `code` and [a link](../causes/jam.md#why).\n\n1. One\n2. Two\n   - a\n   - b\n",
                "> Quoted\n> lines\n\n```sh\ncode\n```\n\n![Alt](a.png \"title\")\n\n[ref]: https://example.com 'T'\n\n[ref] <https://example.com>\n",
                "Line  \nbreak\n\n---\n\n<div onclick=x>raw</div> <!-- comment --> &copy; &#169;\n\nSetext\n======\n",
            ],
            words: [
                "*", "**", "_", "`", "[", "](", ")", "![", "<", "<!--", "-->", "> ", "- ", "1. ", "# ", "```", "\\",
                "    ", "]: ",
            ])
        try await fuzzer.run { bytes in
            let guide = try read("guides/a.md", bytes).guides.first
            guard
                let body = guide?.article.texts[exactly: Language(tag: "en", index: 0) ?? .init(tag: "en", index: 0)!]?
                    .body
            else { return }
            let html = body.article.html
            #expect(!ControlCharacter.stands(in: html))
            #expect(html.firstRange(of: /<(script|iframe|object|style|div onclick)/.ignoresCase()) == nil, "\(html)")
            #expect(html.firstRange(of: /(href|src)="\s*(javascript|data|vbscript):/.ignoresCase()) == nil, "\(html)")
        }
    }

    @Test func `drawings`() async throws {
        let fuzzer = Fuzzer(
            "drawings",
            seeds: [
                """
                <?xml version="1.0"?><!-- made by hand --><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><title>A jam</title>
                <desc>Paper &amp; rollers</desc><g transform="translate(2 3)"><rect class="ink" x="1" y="1" width="4" height="4"/>
                <path d="M0 0 L4 4 Z" fill="none" stroke="rgb(1,2,3)"/><text x="1" y="2" aria-label="a">Words <tspan>more</tspan></text></g></svg>
                """
            ],
            words: [
                "<g>", "</g>", "<g/>", "<desc>", "</desc>", "<title>", "</title>", "<script>", "url(#a)", "u\\72l(",
                "&#117;rl(", " fill=\"",
                " href=\"", "<!--", "-->", "<![CDATA[", "]]>", "<?", "?>", "/>", "&lt;",
            ])
        try await fuzzer.run { bytes in
            guard
                let picture = try read("pictures/jam.svg", bytes).pictures["jam"]?[
                    exactly: Language(tag: "en", index: 0)!]
            else { return }
            #expect(!ControlCharacter.stands(in: picture.svg + picture.text))
            #expect(
                picture.svg.firstRange(of: /url\s*\(|\\|script|<!|href|<desc>[^<]*<[^\/]/.ignoresCase()) == nil,
                "\(picture.svg)")
            // What goes into a page is closed as it was opened.
            #expect(XMLParser(data: Data(picture.svg.utf8)).parse(), "\(picture.svg)")
        }
    }
}
