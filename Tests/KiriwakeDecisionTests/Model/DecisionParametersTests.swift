import Foundation
import KiriwakeModel
import KiriwakeTestSupport
import Testing

@testable import KiriwakeDecision

struct DecisionParametersTests {
    private static let documentation = Repository.path + "docs/decision.md"

    /// Rows "| `name` | default | …" of the document.
    private func documented() throws -> [(name: String, value: Double)] {
        let text = try String(contentsOfFile: Self.documentation, encoding: .utf8)
        return text.split(separator: "\n").compactMap { line in
            let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            guard cells.count > 2, cells[0].hasPrefix("`"), let value = Double(cells[1]) else { return nil }
            return (cells[0].replacing("`", with: ""), value)
        }
    }

    @Test func `every number is documented once, with its default`() throws {
        let documented = try documented()
        #expect(documented.map(\.name).sorted() == DecisionParameters.ranges.keys.sorted())
        for (name, value) in documented {
            #expect(DecisionParameters(changes: [name: value]) == DecisionParameters(), "\(name)")
        }
    }

    @Test func `every default is in its range, and every name changes a number of its own`() throws {
        let ranges = DecisionParameters.ranges
        for (name, value) in try documented() { #expect(ranges[name]?.contains(value) ?? false, "\(name)") }
        let changed = ranges.map { name, range in DecisionParameters(changes: [name: range.bounds.upperBound]) }
        #expect(Set(changed).count == ranges.count)
        #expect(!changed.contains(DecisionParameters()))
    }

    @Test func `a number that counts something is whole`() {
        let limit = DecisionParameters.ranges["unsure-limit"]
        #expect(limit?.contains(6) == true)
        #expect(limit?.contains(2.5) == false)
        #expect(limit?.contains(0) == false)
        #expect(limit?.expectation == "a whole number from 1 to 1000000")
        #expect(DecisionParameters.ranges["slip"]?.expectation == "a number from 0.0 to 0.5")
    }

    @Test func `a name that is none changes nothing`() {
        #expect(DecisionParameters(changes: ["slipp": 0.1]) == DecisionParameters())
    }
}
