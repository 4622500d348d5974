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

    private func compact(_ script: String) -> String {
        String(decoding: ScriptCompactor.compact(Array(script.utf8)), as: UTF8.self)
    }

    @Test func `comments, indentation and blanks that part nothing are not published`() {
        #expect(compact("// Why.\nif (a) {\n  // More.\n\n\tb(\"//\"); // And why.\n}\n") == "if(a){b(\"//\");}\n")
        #expect(compact("const a = b /* of c */ ? .5 : d;\nreturn [a, 1]") == "const a=b?.5:d;return[a,1]")
        #expect(compact("a + +b - -c\nfor (const d of e) typeof f") == "a+ +b- -c\nfor(const d of e)typeof f")
    }

    @Test func `texts in quotes and patterns stay as they are`() {
        let kept = [
            #""a  // b \"  c""#, "'  /* \\'  */'", "`one  two\n  // three`", #"/[/ ]  \/ +/u"#, "(/ {2}/)",
            "b=/  \\\\/",
            #"return/"  '/.test(a)"#,
        ]
        for script in kept { #expect(compact(script) == script) }
    }

    @Test func `a slash after a value divides`() { #expect(compact("(a) / b / c[0] / 2") == "(a)/b/c[0]/2") }
}
