import Testing

@testable import KiriwakeCore

struct DiagnosticTests {
    private let place = SourceLocation(path: "causes/a.md", line: 3, column: 7, range: 20..<24)

    @Test func `a report says where, what, what was expected and what to do`() {
        let diagnostic = Diagnostic(
            .unknownValue, at: place, "'risk' is 'hihg'", expected: "one of: none, high", advice: "did you mean 'high'?"
        )
        #expect(
            TextReport.render([diagnostic]) == """
                causes/a.md:3:7: error KW106: 'risk' is 'hihg'
                    expected: one of: none, high
                    do: did you mean 'high'?

                """)
        #expect(TextReport.summary([diagnostic]) == "1 error in 1 file")
    }

    @Test func `nothing found is said in words`() {
        #expect(TextReport.summary([]) == "no findings")
    }

    @Test func `JSON carries a version and every part`() {
        let diagnostic = Diagnostic(.unknownValue, .warning, at: place, "a \"word\"")
        #expect(
            JSONReport.render([diagnostic]) == #"""
                {"version":1,"diagnostics":[{"code":"KW106","severity":"warning","file":"causes/a.md","line":3,"column":7,"start":20,"end":24,"message":"a \"word\"","expected":null,"advice":null,"notes":[]}]}

                """#)
    }

    @Test func `a report names the other places that belong to it`() {
        let other = SourceLocation(path: "fixes/b.md", line: 2, column: 1, range: 4..<9)
        let diagnostic = Diagnostic(.edgeTwice, at: place, "twice", notes: [.init(at: other, "the first")])
        #expect(
            TextReport.render([diagnostic]) == """
                causes/a.md:3:7: error KW108: twice
                    see: fixes/b.md:2:1: the first

                """)
        #expect(
            JSONReport.json([diagnostic]).text == #"""
                [{"code":"KW108","severity":"error","file":"causes/a.md","line":3,"column":7,"start":20,"end":24,"message":"twice","expected":null,"advice":null,"notes":[{"file":"fixes/b.md","line":2,"column":1,"start":4,"end":9,"message":"the first"}]}]
                """#)
    }

    @Test(arguments: [("usualy", "usually"), ("nver", "never"), ("xyz", nil), ("soemtimes", "sometimes")])
    func `a misspelt word finds its neighbour`(word: String, expected: String?) {
        #expect(NearMiss.best(for: word, among: ["always", "usually", "sometimes", "rarely", "never"]) == expected)
    }

    @Test(arguments: [("kitten", "sitting", 3), ("ab", "ba", 1), ("", "abc", 3), ("日本語", "日本", 1)])
    func `edit distance counts swaps as one`(left: String, right: String, distance: Int) {
        let (one, other) = (Array(left.unicodeScalars), Array(right.unicodeScalars))
        #expect(NearMiss.editDistance(one, other, atMost: 9) == distance)
        #expect(NearMiss.editDistance(one, other, atMost: distance - 1) == nil)
    }
}
