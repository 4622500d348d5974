import KiriwakeCore
import Testing

@testable import KiriwakeCommands

struct RuleCommandTests {
    @Test func `all rules are listed`() async throws {
        try await ExampleSite().expect("rule/list", ["rule"], hasFolders: false)
    }

    @Test(arguments: DiagnosticCode.allCases)
    func `a rule is explained with its examples`(code: DiagnosticCode) async throws {
        try await ExampleSite().expect("rule/\(code)", ["rule", "\(code)"], hasFolders: false)
    }

    @Test func `a code may be written in lower case`() async throws {
        let site = try ExampleSite()
        let (lower, upper) = (await site.run(["rule", "kw301"]), await site.run(["rule", "KW301"]))
        #expect(
            lower.text.dropFirst("$ kiriwake rule KW301".count) == upper.text.dropFirst("$ kiriwake rule KW301".count))
    }

    @Test func `a code that no rule has is refused`() async throws {
        try await ExampleSite().expect("rule/none", exit: 2, ["rule", "KW307"], hasFolders: false)
        try await ExampleSite().expect("rule/no-code", exit: 2, ["rule", "frequency"], hasFolders: false)
    }
}
