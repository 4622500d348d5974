import Testing

@testable import KiriwakeSite

struct AssetPartsTests {
    private func joined(_ assets: [String: String]) -> [String: String] {
        AssetParts.joined(assets.mapValues { Array($0.utf8) }).mapValues { String(decoding: $0, as: UTF8.self) }
    }

    @Test func `the files of a folder named like a script become that script, without comments and needless spaces`() {
        let made = joined([
            "find.js": "// As it is.\n  find();", "search.js/page/run.js": "run(a);\n",
            "search.js/engine/a.js": "// Why.\nconst a = () => {\n  // Two slashes.\n  return \"//\";\n};",
            "icons/a.svg": "<svg/>",
        ])
        #expect(
            made == [
                "find.js": "// As it is.\n  find();", "icons/a.svg": "<svg/>",
                "search.js": "(() => {\n\"use strict\";\nconst a=()=>{return \"//\";};run(a);})();\n",
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

    @Test(arguments: [
        ("if (a && b) return [c, d] ;", "if(a&&b)return[c,d];"), ("x = \"a = b\" + y;", "x=\"a = b\"+y;"),
        ("a + +b - -c++ + d;", "a+ +b- -c++ +d;"), ("const half = a / b, c = 1;", "const half=a / b,c=1;"),
        ("s.split(/ = [ /] /) ;", "s.split(/ = [ /] /);"), ("let t = 'it \\' is' ;", "let t='it \\' is';"),
        ("u = \"a\\\" = b\" ;", "u=\"a\\\" = b\";"), ("typeof a in b of c", "typeof a in b of c\n"),
        ("const wide = isOpen ?", "const wide=isOpen?"), ("n ++", "n++\n"), ("f(a,  b)", "f(a,b)\n"),
        ("x => / = /.test(x);", "x=>/ = /.test(x);"),
        ("return / = /.test(a);", "return / = /.test(a);\n"),
        // Left as they are: a comment, a string that goes on, and what could divide or begin an expression.
        ("a = b; // c = d", "a = b; // c = d\n"), ("a = \"b = \\", "a = \"b = \\\n"),
        ("if (a) / b /.test(c);", "if (a) / b /.test(c);\n"),
    ])
    func `spaces and line ends go only where they mean nothing`(line: String, compact: String) {
        #expect(String(decoding: ScriptLine.compact(Array(line.utf8)[...]), as: UTF8.self) == compact)
    }

    @Test func `a part with a template literal keeps its spaces`() {
        let part = "const a = `one\ntwo  = three`;\n"
        #expect(joined(["x.js/a.js": part])["x.js"] == "(() => {\n\"use strict\";\n\(part)})();\n")
    }
}
