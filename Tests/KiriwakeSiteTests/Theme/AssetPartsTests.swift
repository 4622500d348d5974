import Testing

@testable import KiriwakeSite

struct AssetPartsTests {
    private func joined(_ assets: [String: String]) -> [String: String] {
        AssetParts.joined(assets.mapValues { Array($0.utf8) }).mapValues { String(decoding: $0, as: UTF8.self) }
    }

    @Test func `the files of a folder named like a script become that script, without comments and indentation`() {
        let made = joined([
            "find.js": "// As it is.\n  find();", "search.js/page/run.js": "run(a);\n",
            "search.js/engine/a.js": "// Why.\nconst a = () => {\n  // Two slashes.\n  return \"//\";\n};",
            "icons/a.svg": "<svg/>",
        ])
        #expect(
            made == [
                "find.js": "// As it is.\n  find();", "icons/a.svg": "<svg/>",
                "search.js": "(() => {\n\"use strict\";\nconst a = () => {\nreturn \"//\";\n};\nrun(a);\n})();\n",
            ])
    }

    @Test func `the parts of a style sheet become one, in the order of their names`() {
        let made = joined([
            "style.css/2-print.css": "/* Paper. */\n@media print {\n  a { color: #000; } /* Kept. */\n}\n",
            "style.css/1-base.css": "\n/* All. */\na { color: red; }",
        ])
        #expect(made == ["style.css": "a { color: red; }\n@media print {\na { color: #000; } /* Kept. */\n}\n"])
    }

    @Test func `a site's own file takes the place of all parts`() {
        let made = joined([
            "style.css": "/* Own. */", "style.css/1-base.css": "a { color: red; }", "find.js/a.js": "a();",
            "find.js": "b();",
        ])
        #expect(made == ["style.css": "/* Own. */", "find.js": "b();"])
    }
}
