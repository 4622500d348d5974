import KiriwakeCore

/// An index as scripts that a page loads when it needs them: `docs/search.md` describes the form.
///
/// Scripts, because a page opened from a disk may load nothing else. Each calls `kiriwakeSearch.add(name, value)`.
package enum IndexFiles {
    /// Raised when a client of the old form would misread the new one.
    package static let version = 5

    /// Bytes of terms up to which they stand in the core file.
    private static let smallSite = 12_000
    private static let guidesInChunk = 16

    /// - Returns: names and contents; `core.js` names all others.
    package static func files(_ index: SearchIndex) -> [(name: String, bytes: [UInt8])] {
        let corpus = index.corpus
        let documents = corpus.documents
        let near = corpus.nearCount
        let records = TermShards.records(index)
        let size = records.reduce(0) { $0 + $1.bytes.count }
        let isSmall = size <= smallSite
        let limit = min(24_000, max(400, size / 600))
        let shards = TermShards(records, limit: isSmall ? .max : limit).shards
        let vocabulary = JSON.string(index.vocabulary.joined(separator: " "))
        var files = (isSmall ? [] : shards).enumerated().map { ("t\($0.offset)", JSON.string($0.element.text)) }
        if !isSmall { files.append(("v", vocabulary)) }
        for start in stride(from: near, to: documents.count, by: guidesInChunk) {
            let chunk = documents[start..<min(start + guidesInChunk, documents.count)]
            files.append(("d\((start - near) / guidesInChunk)", .array(chunk.map(row))))
        }
        files += corpus.pairs.enumerated().map { ("p\($0.offset)", pair($0.element)) }
        if let walk = corpus.walk { files += places(walk, by: documents) }
        let core = JSON.object([
            ("version", .integer(version)), ("count", .integer(documents.count)),
            ("graph", .integer(corpus.graphCount)),
            ("chunk", .integer(guidesInChunk)), ("documents", .array(documents[..<near].map(row))),
            ("names", .string(PostingCode.text(index.names.counts))),
            (
                "synonyms",
                .array(corpus.synonyms.map { .array(($0.words + $0.foreign).map(JSON.string)) })
            ),
            ("pairs", .array(corpus.pairs.flatMap { [.integer($0.first), .integer($0.second)] })),
            ("walk", .boolean(corpus.walk != nil)), ("vocabulary", isSmall ? vocabulary : .null),
            ("terms", isSmall ? .string(shards.first?.text ?? ";") : .null),
            ("firsts", .string(isSmall ? "" : firsts(of: shards))),
        ])
        files.insert(("core", core), at: 0)
        for (place, document) in documents[..<near].enumerated() {
            files.append(("a\(place)", .array(document.aliases.map(JSON.string))))
            files.append(("b\(place)", .string(document.text)))
        }
        return files.map { name, value in
            (name + ".js", Array("kiriwakeSearch.add(\"\(name)\",\(value.text));\n".utf8))
        }
    }

    /// What shards begin with; a plus sign stands for the character that the one before begins with.
    private static func firsts(of shards: [TermShards.Shard]) -> String {
        var previous: Unicode.Scalar?
        return shards.map { shard in
            let first = shard.first.unicodeScalars
            defer { previous = first.first }
            return first.count > 1 && first.first == previous ? "+" + String(first.dropFirst()) : shard.first
        }.joined(separator: " ")
    }

    /// Number of the kind, path, title, summary, the pairs, flags (1 needs a check, 2 has no page of its own); for a symptom
    /// its question and answer, and where the wizard begins with it.
    private static func row(_ document: SearchDocument) -> JSON {
        var values: [JSON] = [
            .integer(SearchDocument.Kind.allCases.firstIndex(of: document.kind) ?? 0), .string(document.path),
            .string(document.title), .string(document.isArticle ? document.summary ?? "" : ""),
            .array(document.pairs.map(JSON.integer)),
            .integer((document.needsCheck ? 1 : 0) + (document.isArticle ? 0 : 2)),
        ]
        if let answer = document.answer {
            values += [.array([.integer(answer.question), .integer(answer.answer)])]
            if let start = document.start { values.append(.string(start)) }
        }
        return .array(values)
    }

    private static func pair(_ pair: SearchCorpus.Pair) -> JSON {
        .object([
            ("ask", .string(pair.ask)), ("compare", .string(pair.compare)),
            (
                "options",
                .array(
                    pair.options.map { option in
                        .array([
                            .string(option.label), .string(option.path), .string(option.points.rawValue),
                            option.picture.map(JSON.string) ?? .null,
                        ])
                    })
            ),
        ])
    }

    /// Paths in the wizard without what they have in common: `check/` and `.html`.
    private static func short(_ path: String) -> String {
        path.hasPrefix("check/") && path.hasSuffix(".html") ? String(path.dropFirst(6).dropLast(5)) : path
    }

    /// For each symptom that the wizard can begin with, the places that take in further ones.
    private static func places(_ walk: WizardWalk, by documents: [SearchDocument]) -> [(String, JSON)] {
        var symptoms: [SearchDocument.Answer: Int] = [:]
        for (place, document) in documents.enumerated() { document.answer.map { symptoms[$0] = place } }
        var lists: [Int: [JSON]] = [:]
        for (place, document) in documents.enumerated() where document.start != nil { lists[place] = [] }
        for place in walk.places where place.answers.count > 1 {
            let named = place.answers.compactMap { symptoms[$0] }
            guard named.count == place.answers.count else { continue }
            for symptom in named {
                let others = named.filter { $0 != symptom }.map(JSON.integer)
                lists[symptom]?.append(.array([.string(short(place.path))] + others))
            }
        }
        return lists.sorted { $0.key < $1.key }.map { ("w\($0.key)", .array($0.value)) }
    }
}
