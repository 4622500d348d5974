import KiriwakeCore

/// An index as scripts that a page loads when it needs them: `docs/search.md` describes the form.
///
/// Scripts, because a page opened from a disk may load nothing else. Each calls `kiriwakeSearch.add(name, value)`.
package enum IndexFiles {
    /// Raised when a client of the old form would misread the new one.
    package static let version = 2

    /// Bytes of terms up to which they stand in the core file.
    private static let smallSite = 12_000
    /// Words up to which the vocabulary stands in the core file.
    private static let smallVocabulary = 200
    private static let guidesInChunk = 16

    /// - Returns: names and contents; `core.js` names all others.
    package static func files(_ index: SearchIndex) -> [(name: String, bytes: [UInt8])] {
        let corpus = index.corpus
        let documents = corpus.documents
        let near = corpus.nearCount
        let records = TermShards.records(index)
        let size = records.reduce(0) { $0 + $1.bytes.count }
        let isSmall = size <= smallSite
        // Terms of the glossary are what most queries ask for.
        let inCore = TermShards(records.filter { isSmall || $0.term.hasPrefix("=") }, limit: .max)
        let limit = min(24_000, max(1_000, size / 64))
        let shards = isSmall ? [] : TermShards(records.filter { !$0.term.hasPrefix("=") }, limit: limit).shards
        let hasSmallVocabulary = index.vocabulary.count <= smallVocabulary
        let vocabulary = JSON.string(index.vocabulary.joined(separator: " "))
        var files = shards.enumerated().map { ("t\($0.offset)", JSON.string($0.element.text)) }
        if !hasSmallVocabulary { files.append(("v", vocabulary)) }
        for start in stride(from: near, to: documents.count, by: guidesInChunk) {
            let chunk = documents[start..<min(start + guidesInChunk, documents.count)]
            files.append(("d\((start - near) / guidesInChunk)", .array(chunk.map(row))))
        }
        files += corpus.pairs.enumerated().map { ("p\($0.offset)", pair($0.element)) }
        if let walk = corpus.walk { files.append(("w", self.walk(walk))) }
        let core = JSON.object([
            ("version", .integer(version)), ("count", .integer(documents.count)),
            ("graph", .integer(corpus.graphCount)),
            ("chunk", .integer(guidesInChunk)), ("documents", .array(documents[..<near].map(row))),
            ("names", .string(PostingCode.text(index.names.counts + index.names.totals))),
            (
                "synonyms",
                .array(corpus.synonyms.map { .array(($0.words + $0.foreign).map(JSON.string)) })
            ),
            ("pairs", .array(corpus.pairs.flatMap { [.integer($0.first), .integer($0.second)] })),
            ("walk", .boolean(corpus.walk != nil)), ("vocabulary", hasSmallVocabulary ? vocabulary : .null),
            ("terms", .string(inCore.shards.first?.text ?? ";")), ("firsts", .array(shards.map { .string($0.first) })),
        ])
        files.insert(("core", core), at: 0)
        for (place, document) in documents[..<near].enumerated() { files.append(("b\(place)", more(document))) }
        return files.map { name, value in
            (name + ".js", Array("kiriwakeSearch.add(\"\(name)\",\(value.text));\n".utf8))
        }
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

    /// What a page says besides its title and its summary: its aliases, and its text.
    private static func more(_ document: SearchDocument) -> JSON {
        .array([.array(document.aliases.map(JSON.string)), .string(document.text)])
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

    private static func walk(_ walk: WizardWalk) -> JSON {
        .array(
            walk.places.map { place in
                .array(
                    [.string(short(place.path))]
                        + place.answers.flatMap { [.integer($0.question), .integer($0.answer)] })
            })
    }
}
