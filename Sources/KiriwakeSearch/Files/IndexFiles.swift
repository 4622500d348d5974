import KiriwakeCore

/// An index as scripts that a page loads when it needs them: `docs/search.md` describes the form.
///
/// Scripts, because a page opened from a disk may load nothing else. Each calls `kiriwakeSearch.add(name, value)`.
package enum IndexFiles {
    /// Raised when a client of the old form would misread the new one.
    package static let version = 1

    /// Bytes of terms up to which they stand in the core file.
    private static let smallSite = 12_000
    /// Words up to which the vocabulary stands in the core file.
    private static let smallVocabulary = 1_500
    private static let guidesInCore = 100
    private static let guidesInChunk = 16

    /// - Returns: names and contents; `core.js` names all others.
    package static func files(_ index: SearchIndex) -> [(name: String, bytes: [UInt8])] {
        let whole = TermShards(index, limit: .max)
        let size = whole.shards.reduce(0) { $0 + $1.text.utf8.count }
        let isSmall = size <= smallSite
        let shards = isSmall ? whole.shards : TermShards(index, limit: min(24_000, max(1_000, size / 64))).shards
        let corpus = index.corpus
        let documents = corpus.documents
        let graphCount = corpus.graphCount
        let inCore = documents.count - graphCount <= guidesInCore ? documents.count : graphCount
        let hasSmallVocabulary = index.vocabulary.count <= smallVocabulary
        let vocabulary = JSON.string(index.vocabulary.joined(separator: " "))
        var files: [(name: String, value: JSON)] = []
        if !isSmall { files += shards.enumerated().map { ("t\($0.offset)", .string($0.element.text)) } }
        if !hasSmallVocabulary { files.append(("v", vocabulary)) }
        for start in stride(from: inCore, to: documents.count, by: guidesInChunk) {
            let chunk = documents[start..<min(start + guidesInChunk, documents.count)]
            files.append(("d\((start - inCore) / guidesInChunk)", .array(chunk.map(row))))
        }
        files += corpus.pairs.enumerated().map { ("p\($0.offset)", pair($0.element)) }
        if let walk = corpus.walk { files.append(("w", self.walk(walk))) }
        let core = JSON.object([
            ("version", .integer(version)), ("count", .integer(documents.count)), ("graph", .integer(graphCount)),
            ("chunk", .integer(guidesInChunk)), ("documents", .array(documents[..<inCore].map(row))),
            (
                "synonyms",
                .array(corpus.synonyms.map { .array(($0.words + $0.foreign).map(JSON.string)) })
            ),
            ("pairs", .array(corpus.pairs.flatMap { [.integer($0.first), .integer($0.second)] })),
            ("walk", .boolean(corpus.walk != nil)),
            ("vocabulary", hasSmallVocabulary ? vocabulary : .null),
            ("firsts", isSmall ? .null : .array(shards.map { .string($0.first) })),
            ("terms", isSmall ? .string(shards.first?.text ?? "") : .null),
        ])
        files.insert(("core", core), at: 0)
        return files.map { name, value in
            (name + ".js", Array("kiriwakeSearch.add(\"\(name)\",\(value.text));\n".utf8))
        }
    }

    /// Kind's initial, path without its folder's plural and ending, title, summary, aliases; for a symptom its start and
    /// answer; the pairs; whether it needs a check. What is empty at the end is left out.
    private static func row(_ document: SearchDocument) -> JSON {
        var values: [JSON] = [
            .integer(SearchDocument.Kind.allCases.firstIndex(of: document.kind) ?? 0), .string(document.path),
            .string(document.title), .string(document.summary ?? ""),
            .array(document.aliases.map(JSON.string)),
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

    private static func walk(_ walk: WizardWalk) -> JSON {
        .object([
            (
                "nodes",
                .array(
                    walk.nodes.map { node in
                        .array(
                            [.string(Self.short(node.path)), .integer(node.question ?? -1)]
                                + node.next.sorted { $0.key < $1.key }.flatMap {
                                    [.integer($0.key), .integer($0.value)]
                                })
                    })
            ),
            (
                "entries",
                .array(
                    walk.entries.map {
                        .array([.integer($0.answer.question), .integer($0.answer.answer), .integer($0.node)])
                    })
            ),
        ])
    }
}
