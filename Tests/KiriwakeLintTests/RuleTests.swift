import KiriwakeCore
import KiriwakeTestSupport
import Testing

@testable import KiriwakeLint

struct RuleTests {
    private func codes(_ example: Rule.Example) throws -> Set<DiagnosticCode> {
        let reading = try Content.read(Examples.base.merging(example) { _, new in new })
        return Set(Linter.check(reading.knowledge, read: reading.diagnostics, jobs: 1).map(\.code))
    }

    @Test func `the base of all examples is clean`() throws {
        #expect(try codes([:]).isEmpty)
    }

    @Test(arguments: RuleRegistry.rules.map(\.code.rawValue))
    func `a rule's failing example breaks it and its passing example keeps every rule`(code: String) throws {
        let rule = try #require(DiagnosticCode(rawValue: code).flatMap(RuleRegistry.rule))
        if !rule.failing.isEmpty { #expect(try codes(rule.failing).contains(rule.code)) }
        #expect(try codes(rule.passing).isEmpty)
    }

    @Test func `codes are unique and in order`() {
        let codes = RuleRegistry.rules.map(\.code.rawValue)
        #expect(Set(codes).count == codes.count)
        #expect(codes == codes.sorted())
        #expect(RuleRegistry.rules.allSatisfy { !$0.rationale.isEmpty && !$0.name.isEmpty })
    }
}
