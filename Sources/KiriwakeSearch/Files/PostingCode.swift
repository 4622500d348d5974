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

    /// For each impact that occurs, greatest first: its digit, how many pages, and their numbers, each less the one before
    /// it and one.
    static func append(_ postings: [SearchIndex.Posting], to output: inout [UInt8]) {
        var groups: [Int: [Int]] = [:]
        for posting in postings { groups[posting.impact, default: []].append(posting.document) }
        for (impact, documents) in groups.sorted(by: { $0.key > $1.key }) {
            output.append(digits[impact])
            append(documents.count, to: &output)
            var previous = -1
            for document in documents {
                append(document - previous - 1, to: &output)
                previous = document
            }
        }
    }
}
