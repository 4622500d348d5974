/// The terms of an index, cut into runs that are loaded one by one.
struct TermShards {
    struct Shard {
        /// Its first term; the shard ends before the next one's.
        let first: String
        /// For each term: how many of its UTF-16 units are those of the term before, the rest, its postings (from a
        /// comma or a colon on), a semicolon.
        let text: String
    }

    let shards: [Shard]

    /// - Parameter limit: bytes after which a shard ends; a single term may be longer.
    init(_ index: SearchIndex, limit: Int) {
        var shards: [Shard] = []
        var output: [UInt8] = []
        var first = ""
        var previous: [UInt16] = []
        for (term, postings) in zip(index.terms, index.postings) {
            let units = Array(term.utf16)
            var record: [UInt8] = []
            PostingCode.append(postings, to: &record)
            if !output.isEmpty, output.count + record.count > limit {
                shards.append(Shard(first: first, text: String(decoding: output, as: UTF8.self)))
                output.removeAll(keepingCapacity: true)
            }
            if output.isEmpty { (first, previous) = (term, []) }
            let shared = Self.shared(previous, units)
            PostingCode.append(shared, to: &output)
            output += String(decoding: units[shared...], as: UTF16.self).utf8
            output += record
            output.append(UInt8(ascii: ";"))
            previous = units
        }
        if !output.isEmpty { shards.append(Shard(first: first, text: String(decoding: output, as: UTF8.self))) }
        self.shards = shards
    }

    /// Units that two terms begin with, never half a surrogate pair, at most 31: one digit.
    private static func shared(_ left: [UInt16], _ right: [UInt16]) -> Int {
        var count = min(31, zip(left, right).prefix { $0 == $1 }.count)
        if count > 0, UTF16.isLeadSurrogate(right[count - 1]) { count -= 1 }
        return count
    }
}
