import Testing

@testable import KiriwakeSite

struct ScriptTextTests {
    private func joined(_ assets: [String: String]) -> [String: String] {
        ScriptText.joined(assets.mapValues { Array($0.utf8) }).mapValues { String(decoding: $0, as: UTF8.self) }
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
}
