import KiriwakeCore
import KiriwakeTestSupport
import Testing

@testable import KiriwakeLint

struct RuleTests {
    /// Files that break the rules whose examples no terminal could show.
    private static let unshowable: [DiagnosticCode: [String: [UInt8]]] = [
        .notUTF8: ["guides/a.md": Array("# Caf".utf8) + [0xE9, 0x0A]],
        .articleTooLarge: ["guides/a.md": Array(repeating: UInt8(ascii: "a"), count: 1 << 20 + 1)],
        .listTooLarge: ["sources.yml": Array(repeating: UInt8(ascii: "#"), count: 8 << 20 + 1)],
    ]

    private func bytes(_ example: Rule.Example) -> [String: [UInt8]] { example.mapValues { Array($0.utf8) } }

    private func failing(_ rule: Rule) -> [String: [UInt8]] {
        bytes(rule.failing).merging(Self.unshowable[rule.code] ?? [:]) { _, new in new }
    }

    private func findings(_ files: [String: [UInt8]]) throws -> [Diagnostic] {
        let reading = try Content.read(bytes: bytes(Examples.base).merging(files) { _, new in new })
        return Linter.check(reading.knowledge, read: reading.diagnostics, isComplete: reading.isComplete, jobs: 1)
    }

    @Test func `the base of all examples is clean`() throws {
        #expect(TextReport.render(try findings([:])) == "")
    }

    @Test(arguments: DiagnosticCode.allCases)
    func `a rule finds nothing in its passing example, and gives whole messages for its failing one`(
        code: DiagnosticCode
    ) throws {
        let rule = RuleRegistry.rule(code)
        #expect(TextReport.render(try findings(bytes(rule.passing))) == "")
        let found = try findings(failing(rule))
        #expect(found.contains { $0.code == code })
        try assertSnapshot(TextReport.render(found), code.rawValue)
    }

    @Test func `a translation of a risky fix that does not warn is told`() throws {
        let found = try findings(
            bytes([
                "fixes/pull-paper.md":
                    "---\ntitle: Pull\neffort: 5m\nrisk: high\nwarning: It may tear.\nworked-if: It prints.\n---\n1. Pull.\n",
                "fixes/pull-paper.de.md": "---\ntitle: Ziehen\nworked-if: Er druckt.\n---\nZiehen.\n",
            ]))
        #expect(
            TextReport.render(found) == """
                content/fixes/pull-paper.md:1:1: warning KW601: the fix 'pull-paper' has risk 'high' and no 'warning' in 'de'
                    expected: a line 'warning: …' in the translation
                content/fixes/pull-paper.md:1:1: warning KW602: the fix 'pull-paper' has no steps in 'de'
                    expected: a numbered list
                    do: write what to do as '1. …', '2. …'

                """)
    }

    @Test func `each code has its own rule, in order, with a name and a reason`() {
        #expect(RuleRegistry.rules.map(\.code) == DiagnosticCode.allCases)
        let codes = DiagnosticCode.allCases.map(\.rawValue)
        #expect(codes == codes.sorted())
        #expect(RuleRegistry.rules.allSatisfy { !$0.rationale.isEmpty && !$0.name.isEmpty })
    }
}
