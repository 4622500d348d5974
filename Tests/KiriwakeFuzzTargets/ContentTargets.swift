import Foundation
import KiriwakeCore
import KiriwakeModel
import KiriwakeTestSupport

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// Whatever a file of the content holds, it is read to the end, faults have places in it, and what would reach a page is
/// harmless.
extension FuzzTarget {
    private static let base = [
        "symptoms/red.md": "---\ntitle: Red\n---\n",
        "questions/light.md": "---\nask: Which light?\nanswers: [red, {id: green, label: Green}]\n---\n",
        "fixes/pull.md": "---\ntitle: Pull\neffort: 5m\nrisk: none\nworked-if: It runs.\n---\n1. Pull.\n",
        "causes/jam.md": "---\ntitle: Jam\nfrequency: common\nsymptoms: {red: always}\nfixes: {pull: usually}\n---\n",
    ]

    /// Reads the content with one file changed.
    private static func read(_ path: String, _ bytes: [UInt8]) throws -> KnowledgeBase {
        var files = base.mapValues { Array($0.utf8) }
        files[path] = bytes
        let reading = try Content.read(bytes: files)
        let lines = bytes.count { $0 == UInt8(ascii: "\n") } + 1
        for diagnostic in reading.diagnostics where diagnostic.location.path == "content/" + path {
            try expect(diagnostic.location.range.upperBound <= bytes.count, "\(diagnostic)")
            try expect(diagnostic.location.line <= lines, "\(diagnostic)")
        }
        return reading.knowledge
    }

    package static let frontMatter = FuzzTarget(
        name: "front-matter",
        seeds: [
            base["causes/jam.md"] ?? "",
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
            Text. どの端末でも入れない。
            """,
        ],
        words: [
            "---\n", ": ", "- ", "[", "]", "{", "}", "&a ", "*a", "!!", "|", ">", "#", "? ", ", ", "title:", "null",
            "aliases:", "入れない", "を",
        ],
        check: { bytes in _ = try read("causes/jam.md", bytes) })

    package static let lists = FuzzTarget(
        name: "lists",
        seeds: [
            "- id: wifi\n  en: {preferred: Wi-Fi, synonyms: [wlan], meaning: Radio.}\n  not: [lan]\n- id: lan\n  en: {preferred: LAN}\n",
            "- id: desk\n  reaches: person\n  url: https://example.com/\n  phone: '+1'\n  sources: [a1]\n  en:\n    name: Desk\n    asks: [Name]\n",
            "A1: {title: A page, url: \"https://example.com/a\", date: 2021-06, note: {en: Note}}\nB2: {title: B}\n",
            "en: {word: reading, other: reading}\nde: {wort: lesung}\n",
            "paper stuck\tcauses/jam\tsymptoms/red\nlight is red\tsymptoms/red\n# comment\n",
            "123456\tlight=red pull!failed\nremoved\tfixes/old symptoms/old\n# comment\n",
        ],
        words: ["- id: ", "en: ", "\t", ": ", "{", "}", "[", "]", "&a ", "*a", "url: "],
        check: { bytes in
            for list in [
                "glossary.yml", "contacts.yml", "sources.yml", "readings.yml", "searches.tsv", "addresses.tsv",
            ] {
                let knowledge = try read(list, bytes)
                let urls = knowledge.contacts.compactMap(\.url) + knowledge.sources.values.compactMap(\.url)
                for url in urls { try expect(url.lowercased().hasPrefix("http"), url) }
            }
        })

    package static let markdown = FuzzTarget(
        name: "markdown",
        seeds: [
            "# Title\n\nText with *emphasis*, **strong**, `code` and [a link](../causes/jam.md#why).\n\n1. One\n2. Two\n   - a\n   - b\n",
            "> Quoted\n> lines\n\n```sh\ncode\n```\n\n![Alt](a.png \"title\")\n\n[ref]: https://example.com 'T'\n\n[ref] <https://example.com>\n",
            "Line  \nbreak\n\n---\n\n<div onclick=x>raw</div> <!-- comment --> &copy; &#169;\n\nSetext\n======\n",
            "これは**「重要」**です。**（注意）**を*読む*、**前**に\n\n1. 一\n\n   ![図](a.png)\n\n2. 二\n",
        ],
        words: [
            "*", "**", "_", "`", "[", "](", ")", "![", "<", "<!--", "-->", "> ", "- ", "1. ", "# ", "```", "\\",
            "    ", "]: ", "「", "」", "**。",
        ],
        check: { bytes in
            let english = Language(tag: "en", index: 0)!
            guard
                let html = try read("guides/a.md", bytes).guides.first?.article.texts[exactly: english]?.body.article
                    .html
            else { return }
            try expect(!ControlCharacter.stands(in: html), html)
            try expect(html.firstRange(of: /<(script|iframe|object|style|div onclick)/.ignoresCase()) == nil, html)
            try expect(html.firstRange(of: /(href|src)="\s*(javascript|data|vbscript):/.ignoresCase()) == nil, html)
        })

    package static let drawings = FuzzTarget(
        name: "drawings",
        seeds: [
            """
            <?xml version="1.0"?><!-- made by hand --><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><title>A jam</title>
            <desc>Paper &amp; rollers</desc><g transform="translate(2 3)"><rect class="ink" x="1" y="1" width="4" height="4"/>
            <path d="M0 0 L4 4 Z" fill="none" stroke="rgb(1,2,3)"/><text x="1" y="2" aria-label="a">Words <tspan>more</tspan></text></g></svg>
            """
        ],
        words: [
            "<g>", "</g>", "<g/>", "<desc>", "</desc>", "<title>", "</title>", "<script>", "url(#a)", "u\\72l(",
            "&#117;rl(", " fill=\"", " href=\"", "<!--", "-->", "<![CDATA[", "]]>", "<?", "?>", "/>", "&lt;",
        ],
        check: { bytes in
            let english = Language(tag: "en", index: 0)!
            guard let picture = try read("pictures/jam.svg", bytes).pictures["jam"]?[exactly: english] else { return }
            try expect(!ControlCharacter.stands(in: picture.svg + picture.text), picture.svg)
            try expect(
                picture.svg.firstRange(of: /url\s*\(|\\|script|<!|href|<desc>[^<]*<[^\/]/.ignoresCase()) == nil,
                picture.svg)
            // What goes into a page is closed as it was opened.
            try expect(XMLParser(data: Data(picture.svg.utf8)).parse(), picture.svg)
        })
}
