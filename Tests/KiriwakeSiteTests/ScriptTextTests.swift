import Testing

@testable import KiriwakeSite

struct ScriptTextTests {
    private func joined(_ assets: [String: String]) -> [String: String] {
        ScriptText.joined(assets.mapValues { Array($0.utf8) }).mapValues { String(decoding: $0, as: UTF8.self) }
    }

    @Test func `the files of a folder named like a script become that script, in the order of their names`() {
        let made = joined([
            "find.js": "find();", "search.js/02-run.js": "run(a);\n", "search.js/01-a.js": "const a = 1;",
            "icons/a.svg": "<svg/>",
        ])
        #expect(
            made == [
                "find.js": "find();", "icons/a.svg": "<svg/>",
                "search.js": "(() => {\n\"use strict\";\nconst a = 1;\nrun(a);\n\n})();\n",
            ])
    }

    @Test func `comments, indentation and blank lines are not published`() {
        let made = ScriptText.compact(Array("// Why.\nif (a) {\n  // More.\n\n\tb(\"//\");\n}\n".utf8))
        #expect(String(decoding: made, as: UTF8.self) == "if (a) {\nb(\"//\");\n}\n")
    }
}
