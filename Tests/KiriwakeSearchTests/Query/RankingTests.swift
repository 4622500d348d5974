import Foundation
import KiriwakeCore
import Testing

@testable import KiriwakeSearch

struct RankingTests {
    private static let document =
        String(#filePath.dropLast("Tests/KiriwakeSearchTests/Query/RankingTests.swift".count)) + "docs/search.md"

    @Test func `the table in the documents lists every number of the ranking`() throws {
        guard case .object(let numbers) = Ranking.json else {
            Issue.record("the numbers are no object")
            return
        }
        let text = try String(contentsOfFile: Self.document, encoding: .utf8)
        let rows = text.split(separator: "\n").compactMap { line -> [String]? in
            let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            guard cells.count == 3, Double(cells[1]) != nil, cells[0].hasPrefix("`") else { return nil }
            return [cells[0].trimmingCharacters(in: ["`"]), cells[1]]
        }
        #expect(rows == numbers.map { [$0.0, number($0.1)] })
    }

    private func number(_ value: JSON) -> String {
        value.text.hasSuffix(".0") ? String(value.text.dropLast(2)) : value.text
    }
}
