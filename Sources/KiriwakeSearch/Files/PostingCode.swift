/// Numbers and posting lists as plain letters, which need no escape in a script and compress well.
enum PostingCode {
    /// The 64 digits. One number is digits to the base 32, the most significant first; all but the last are raised by 32.
    private static let digits = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_".utf8)

    static func append(_ number: Int, to output: inout [UInt8]) {
        precondition(number >= 0, "only counts are written")
        var shift = 0
        while number >> (shift + 5) > 0 { shift += 5 }
        while shift > 0 {
            output.append(digits[(number >> shift & 31) + 32])
            shift -= 5
        }
        output.append(digits[number & 31])
    }

    /// For each page its number, less the one before it and one, and the digit of its impact's root.
    static func append(_ postings: [SearchIndex.Posting], to output: inout [UInt8]) {
        let grouped = self.grouped(postings)
        let single = self.single(postings)
        output.append(single.count <= grouped.count ? UInt8(ascii: ",") : UInt8(ascii: ":"))
        output += single.count <= grouped.count ? single : grouped
    }

    private static func single(_ postings: [SearchIndex.Posting]) -> [UInt8] {
        var output: [UInt8] = []
        var previous = -1
        for posting in postings {
            append(posting.document - previous - 1, to: &output)
            output.append(digits[level(posting)])
            previous = posting.document
        }
        return output
    }

    /// For each impact that occurs, greatest first: the digit of its root, how many pages, and their numbers as above.
    private static func grouped(_ postings: [SearchIndex.Posting]) -> [UInt8] {
        var groups: [Int: [Int]] = [:]
        for posting in postings { groups[level(posting), default: []].append(posting.document) }
        var output: [UInt8] = []
        for (level, documents) in groups.sorted(by: { $0.key > $1.key }) {
            output.append(digits[level])
            append(documents.count, to: &output)
            var previous = -1
            for document in documents {
                append(document - previous - 1, to: &output)
                previous = document
            }
        }
        return output
    }

    private static func level(_ posting: SearchIndex.Posting) -> Int {
        Int(Double(posting.impact).squareRoot().rounded())
    }
}
