import KiriwakeCore
import Testing

@testable import KiriwakePreview

struct RequestPathTests {
    @Test(
        arguments: [
            ("/", [], true), ("/?a=b", [], true), ("/ja/", ["ja"], true), ("/ja", ["ja"], false),
            ("/ja/causes/x.html?from=/../y#z", ["ja", "causes", "x.html"], false),
            ("/a..b/c.d..", ["a..b", "c.d.."], false),
            ("/%E5%88%87%E3%82%8A%E5%88%86%E3%81%91/a%20b", ["切り分け", "a b"], false),
            ("/切り分け", ["切り分け"], false),
            ("/%252e%252e/x", ["%2e%2e", "x"], false),
            ("/a:b;c=d,e", ["a:b;c=d,e"], false),
        ] as [(String, [String], Bool)])
    func `ordinary addresses name their parts`(target: String, parts: [String], isFolder: Bool) throws {
        let path = try RequestPath(target: target)
        #expect(path.parts == parts)
        #expect(path.isFolder == isFolder)
    }

    @Test(arguments: [
        "", "ja", "*", "http://localhost/ja/", "//", "//evil.example", "//evil.example/", "/ja//x", "/ja//",
        "/..", "/../", "/../x", "/ja/../x", "/ja/..", "/ja/../", "/./x", "/%2e%2e/x", "/%2E%2E/x", "/.%2e/x",
        "/ja/%2e%2e%2fx", "/ja%2fx", "/..%5cx", "/ja\\x", "/%5c%5cevil", "/x%00.html", "/%0a", "/%7f", "/a%1bb",
        "/%", "/%2", "/%zz", "/%+1", "/%ff", "/%c0%ae%c0%ae/x", "/%ed%a0%80", "/\u{0}",
        "/" + String(repeating: "a", count: 4096),
    ])
    func `addresses that lead elsewhere or cannot be decoded are refused`(target: String) {
        #expect(throws: RequestPath.Refusal.malformed) { try RequestPath(target: target) }
    }

    @Test(arguments: ["/.git/config", "/.env", "/ja/.x", "/%2egit/config", "/.../x", "/..a", "/.x/", "/.\u{301}git"])
    func `hidden files and folders are refused`(target: String) {
        #expect(throws: RequestPath.Refusal.hidden) { try RequestPath(target: target) }
    }

    @Test func `no accepted address of 200,000 hostile ones has a part that could lead out of a folder`() {
        var generator = SeededGenerator(seed: 20_260_1)
        var accepted = 0
        var harmful: [String] = []
        for _ in 0..<200_000 {
            let target = HostileTarget.random(using: &generator)
            guard let path = try? RequestPath(target: target) else { continue }
            accepted += 1
            let isHarmless = path.parts.allSatisfy { part in
                !part.isEmpty && part.utf8.first != UInt8(ascii: ".")
                    && part.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x2F && $0 != 0x5C && $0 != 0x7F }
            }
            if !isHarmless { harmful.append(target) }
        }
        #expect(harmful == [])
        #expect(accepted > 10_000)
    }
}
