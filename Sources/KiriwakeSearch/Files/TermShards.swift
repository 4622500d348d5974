/// The terms of an index, cut into runs that are loaded one by one.
struct TermShards {
    struct Shard {
        /// What separates it from the shard before: no term there comes after it, and none here before it.
        let first: String
        /// A semicolon, and the records. Thus a term is found by searching for it between a semicolon and a comma.
        let text: String
    }

    /// A term, a comma, an exclamation mark if no page holds it, its pages, a slash and its pairs if it has any, its
    /// names where it is in any, a semicolon.
    typealias Record = (term: String, bytes: [UInt8])

    let shards: [Shard]

    /// - Parameter limit: bytes after which a shard ends; a single term may be longer. Nearly every query asks for
    ///   several concepts, so their shards are half as long.
    init(_ records: [Record], limit: Int) {
        var shards: [Shard] = []
        var output: [UInt8] = []
        var first = ""
        var previous = ""
        for record in records {
            let limit = Terms.isConcept(record.term) ? limit / 2 : limit
            if !output.isEmpty, output.count + record.bytes.count > limit {
                shards.append(Shard(first: first, text: String(decoding: output, as: UTF8.self)))
                output.removeAll(keepingCapacity: true)
            }
            if output.isEmpty {
                first = Self.separator(of: previous, record.term)
                output.append(UInt8(ascii: ";"))
            }
            output += record.bytes
            previous = record.term
        }
        if !output.isEmpty { shards.append(Shard(first: first, text: String(decoding: output, as: UTF8.self))) }
        self.shards = shards
    }

    /// The shortest prefix of a term that distinguishes it from the one before it.
    private static func separator(of previous: String, _ term: String) -> String {
        let shared = zip(previous.unicodeScalars, term.unicodeScalars).prefix { $0 == $1 }.count
        return String(String.UnicodeScalarView(term.unicodeScalars.prefix(shared + 1)))
    }

    /// - Complexity: linear in the postings.
    static func records(_ index: SearchIndex) -> [Record] {
        index.entries.map { entry in
            var bytes = Array(entry.term.utf8)
            bytes.append(UInt8(ascii: ","))
            if !entry.isWritten { bytes.append(UInt8(ascii: "!")) }
            PostingCode.append(entry.documents, to: &bytes)
            if !entry.pairs.isEmpty {
                bytes.append(UInt8(ascii: "/"))
                PostingCode.append(entry.pairs, to: &bytes)
            }
            if let use = index.names.uses[entry.term] { PostingCode.append(use, roots: index.names.roots, to: &bytes) }
            bytes.append(UInt8(ascii: ";"))
            return (entry.term, bytes)
        }
    }
}
