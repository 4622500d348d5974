import Foundation
import Testing

@testable import KiriwakeSearch

/// The shared vectors; `Tests/Search/test_engine.py` holds the script to the same file.
struct VectorTests {
    private static let file =
        String(#filePath.dropLast("KiriwakeSearchTests/Text/VectorTests.swift".count)) + "Search/vectors.jsonl"

    @Test func `every vector is cut into the atoms that the file says`() throws {
        let lines = try String(contentsOfFile: Self.file, encoding: .utf8).split(separator: "\n")
        #expect(lines.count >= 10_000)
        var wrong: [String] = []
        for line in lines {
            let pair = try #require(JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String])
            let found = Atom.text(of: Atom.atoms(of: pair[0]))
            if Array(found.unicodeScalars) != Array(pair[1].unicodeScalars) {
                wrong.append("\(pair[0]): expected \(pair[1]), found \(found)")
            }
        }
        #expect(wrong.prefix(20) == [])
    }
}
