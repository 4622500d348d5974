import KiriwakeCore
import KiriwakeModel
import Testing

@testable import KiriwakeSearch

/// Numbers and posting lists as letters. That the script reads them is tested in `Tests/Search`.
struct PostingCodeTests {
    private static let digits = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_")

    /// Digits to the base 32, the most significant first, all but the last raised by 32.
    private func numbers(_ text: String) throws -> [Int] {
        var numbers: [Int] = []
        var number = 0
        for letter in text {
            let digit = try #require(Self.digits.firstIndex(of: letter))
            number = number * 32 + digit % 32
            guard digit < 32 else { continue }
            numbers.append(number)
            number = 0
        }
        return numbers
    }

    @Test func `numbers are written one after the other, and read as they were`() throws {
        #expect(PostingCode.text([0, 9, 31, 32, 1023, 1024]) == "09VX0_VXW0")
        var random = SeededGenerator(seed: 1)
        for _ in 0..<500 {
            let drawn = (0..<20).map { _ in
                Int.random(in: 0..<(1 << Int.random(in: 1...40, using: &random)), using: &random)
            }
            #expect(try numbers(PostingCode.text(drawn)) == drawn)
        }
    }

    @Test func `a list is gaps and roots, or by groups where that is shorter`() {
        func code(_ postings: [(Int, Int)]) -> String {
            var output: [UInt8] = []
            PostingCode.append(
                postings.map { SearchIndex.Posting(place: Place<SearchDocument>($0.0), impact: $0.1) }, to: &output)
            return String(decoding: output, as: UTF8.self)
        }
        #expect(code([]) == "")
        #expect(code([(0, 9), (3, 16)]) == "0324")
        #expect(code((0..<8).map { ($0, 4) }) == ":2800000000")
    }
}
