import KiriwakeCore
import KiriwakeModel

/// An index as scripts that a page loads when it needs them: `docs/search.md` describes the form.
///
/// Scripts, because a page opened from a disk may load nothing else. Each calls `kiriwake(name, value)`.
package enum IndexFiles {
    /// Raised when a client of the old form would misread the new one.
    package static let version = 10

    /// Most bytes of terms that are kept in the core file.
    private static let smallSite = 12_000
    private static let guidesInChunk = 16

    /// - Returns: names and contents; `core.js` names all others.
    package static func files(_ index: SearchIndex) -> [(name: String, bytes: [UInt8])] {
        let corpus = index.corpus
        let documents = corpus.documents
        let coreCount = corpus.coreCount
        let records = TermShards.records(index)
        let size = records.reduce(0) { $0 + $1.bytes.count }
        let isSmall = size <= smallSite
        let limit = min(24_000, max(400, size / 600))
        let shards = TermShards(records, limit: isSmall ? .max : limit).shards
        let vocabulary = JSON.object([
            ("words", .string(index.vocabulary.words.map(\.written).joined(separator: " "))),
            ("syllables", .string(RomajiReader.table)),
        ])
        var files = (isSmall ? [] : shards).enumerated().map { ("t\($0.offset)", JSON.string($0.element.text)) }
        if !isSmall { files.append(("v", vocabulary)) }
        for start in stride(from: coreCount, to: documents.count, by: guidesInChunk) {
            let chunk = documents[start..<min(start + guidesInChunk, documents.count)]
            files.append(("d\((start - coreCount) / guidesInChunk)", DocumentColumns.json(chunk)))
        }
        files += corpus.pairs.enumerated().map { ("p\($0.offset)", pair($0.element)) }
        if let starts = corpus.starts { files += lists(of: starts, by: documents) }
        let core = JSON.object([
            ("version", .integer(version)), ("names", .string(PostingCode.text(index.names.counts))),
            ("common", .string(CommonWords.text)), ("starts", corpus.starts.map { form($0.form) } ?? .null),
            ("chunk", .integer(guidesInChunk)),
            ("kinds", .array(SearchDocument.Kind.allCases.map { .string($0.rawValue) })),
            ("folders", .array(SearchDocument.Kind.allCases.map { .string($0.folder) })),
            ("ending", .string(PagePath.ending)), ("ranking", Ranking.json),
            ("documents", DocumentColumns.json(documents[..<coreCount])),
            ("terms", isSmall ? .string(shards.first?.text ?? ";") : .null),
            ("synonyms", .string(lines(of: corpus.synonyms))),
            ("firsts", .string(isSmall ? "" : firsts(of: shards))), ("vocabulary", isSmall ? vocabulary : .null),
            ("pairs", .array(corpus.pairs.flatMap { [.integer($0.first.index), .integer($0.second.index)] })),
        ])
        files.insert(("core", core), at: 0)
        for (place, document) in documents[..<coreCount].enumerated() {
            files.append(("a\(place)", .array(document.aliases.map(JSON.string))))
            files.append(("b\(place)", .string(document.text)))
        }
        return files.map { name, value in
            (name + ".js", Array("kiriwake(\"\(name)\",\(value.text));\n".utf8))
        }
    }

    /// The first terms of the shards. Those of two dense characters that begin with the same one are written as that and
    /// all their second ones; for the rest a plus sign stands for the first character of the one before.
    private static func firsts(of shards: [TermShards.Shard]) -> String {
        var tokens: [String] = []
        var group: Unicode.Scalar?
        var previous: Unicode.Scalar?
        for shard in shards {
            let first = shard.first.unicodeScalars
            let isDense = first.first.map { ScalarClass($0) == .dense } ?? false
            if isDense, first.count == 2, first.first == group {
                tokens[tokens.count - 1].unicodeScalars.append(contentsOf: first.dropFirst())
            } else if !isDense, first.count > 1, first.first == previous {
                tokens.append("+" + String(first.dropFirst()))
            } else {
                tokens.append(shard.first)
            }
            group = isDense && first.count == 2 ? first.first : nil
            if !isDense { previous = first.first }
        }
        return tokens.joined(separator: " ")
    }

    /// A concept a line, its words between vertical lines; neither matters inside a word.
    private static func lines(of synonyms: [SearchCorpus.Synonyms]) -> String {
        synonyms.map { concept in
            (concept.words + concept.foreign).map { word in
                String(word.map { $0 == "|" || $0.isNewline ? " " : $0 })
            }.joined(separator: "|")
        }.joined(separator: "\n")
    }

    private static func form(_ form: StartPages.PathForm) -> JSON {
        .object([("prefix", .string(form.prefix)), ("suffix", .string(form.suffix))])
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

    /// For each symptom that the wizard can begin with, its evidence and the pages that cover further ones.
    private static func lists(of starts: StartPages, by documents: [SearchDocument]) -> [(String, JSON)] {
        var symptoms: [OfferedAnswer: Place<SearchDocument>] = [:]
        var lists: [Place<SearchDocument>: [JSON]] = [:]
        for (index, document) in documents.enumerated() {
            document.answer.map { symptoms[$0] = Place(index) }
            if document.start != nil { lists[Place(index)] = [] }
        }
        for page in starts.pages where page.answers.count > 1 {
            guard page.answers.allSatisfy({ symptoms[$0] != nil }) else { continue }
            for answer in page.answers {
                guard let symptom = symptoms[answer], let others = page.others(beside: answer), !others.isEmpty else {
                    continue
                }
                lists[symptom]?.append(
                    .array([.string(page.name)] + others.compactMap { symptoms[$0] }.map { .integer($0.index) }))
            }
        }
        return lists.sorted { $0.key < $1.key }.map { place, pages in
            let evidence = documents[place.index].evidence
            return (
                "w\(place.index)",
                .object([("evidence", evidence.map(JSON.string) ?? .null), ("pages", .array(pages))])
            )
        }
    }
}
