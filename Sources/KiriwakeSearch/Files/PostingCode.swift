/// Numbers and posting lists as plain letters, which need no escape in a script and compress well.
enum PostingCode {
    /// The 64 digits. One number is digits to the base 32, the most significant first; all but the last are raised by
    /// 32.
    private static let digits = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_".utf8)

    /// The greatest number that one digit can express.
    static let greatest = 63

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

    /// For each page, or pair, the gap to the number before it, less one, and the digit of its impact's root; or, after
    /// a colon, the same by groups, whichever is shorter.
    static func append<Kind>(_ postings: [SearchIndex.Posting<Kind>], to output: inout [UInt8]) {
        let grouped = self.grouped(postings)
        let single = self.single(postings)
        if grouped.count + 1 < single.count {
            output.append(UInt8(ascii: ":"))
            output += grouped
        } else {
            output += single
        }
    }

    /// A full stop, the digit of the weight, and for each name the gap to the number before it, less one, and the digit
    /// of its root.
    static func append(_ use: NamePhrases.Use, roots: [Int], to output: inout [UInt8]) {
        output.append(UInt8(ascii: "."))
        output.append(digits[use.weight])
        var previous = -1
        for phrase in use.phrases {
            append(phrase - previous - 1, to: &output)
            output.append(digits[roots[phrase]])
            previous = phrase
        }
    }

    private static func appendGaps(_ numbers: [Int], to output: inout [UInt8]) {
        var previous = -1
        for number in numbers {
            append(number - previous - 1, to: &output)
            previous = number
        }
    }

    static func text(_ numbers: [Int]) -> String {
        var output: [UInt8] = []
        for number in numbers { append(number, to: &output) }
        return String(decoding: output, as: UTF8.self)
    }

    private static func single<Kind>(_ postings: [SearchIndex.Posting<Kind>]) -> [UInt8] {
        var output: [UInt8] = []
        var previous = -1
        for posting in postings {
            append(posting.place.index - previous - 1, to: &output)
            output.append(digits[level(posting)])
            previous = posting.place.index
        }
        return output
    }

    /// For each impact that occurs, greatest first: the digit of its root, how many pages, and their numbers as above.
    private static func grouped<Kind>(_ postings: [SearchIndex.Posting<Kind>]) -> [UInt8] {
        var groups: [Int: [Int]] = [:]
        for posting in postings { groups[level(posting), default: []].append(posting.place.index) }
        var output: [UInt8] = []
        for (level, documents) in groups.sorted(by: { $0.key > $1.key }) {
            output.append(digits[level])
            append(documents.count, to: &output)
            appendGaps(documents, to: &output)
        }
        return output
    }

    private static func level<Kind>(_ posting: SearchIndex.Posting<Kind>) -> Int {
        Int(Double(posting.impact).squareRoot().rounded())
    }
}
