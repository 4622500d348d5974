import KiriwakeCore

/// The documents of an index for other search engines.
package enum SearchExport {
    /// One document a line, for any program.
    package static func lines(_ corpus: SearchCorpus, language: String) -> String {
        documents(of: corpus, language).map { $0.text + "\n" }.joined()
    }

    /// Lines for OpenSearch's bulk interface: for each document an action that names it, then the document.
    ///
    /// A document keeps its id as long as its article has one, whatever else is written, so that it replaces itself
    /// when it is loaded again.
    /// - Throws: an id that the server refuses.
    package static func bulk(
        _ corpus: SearchCorpus, language: String, index: IndexName
    ) throws(LongDocumentID) -> String {
        var lines = ""
        for (document, source) in zip(corpus.documents, documents(of: corpus, language)) {
            let id = language + "/" + document.id
            guard id.utf8.count <= LongDocumentID.limit else { throw LongDocumentID(id: id) }
            let action = JSON.object([
                ("index", .object([("_index", .string(index.rawValue)), ("_id", .string(id))]))
            ])
            lines += action.text + "\n" + source.text + "\n"
        }
        return lines
    }

    /// The most answers with which a search still indicates what a page is about.
    private static let mostAnswers = 2

    private static func documents(of corpus: SearchCorpus, _ language: String) -> [JSON] {
        var searches = Array(repeating: [JSON](), count: corpus.documents.count)
        for search in corpus.searches {
            let pages = search.answers.compactMap { if case .document(let page) = $0 { page } else { nil } }
            for page in pages.prefix(mostAnswers) { searches[page.index].append(.string(search.typed)) }
        }
        return zip(corpus.documents, searches).map { document, searches in
            .object([
                ("language", .string(language)), ("kind", .string(document.kind.rawValue)),
                ("path", .string(language + "/" + document.path)), ("needs-check", .boolean(document.needsCheck)),
                ("title", .string(document.title)),
                ("summary", document.summary.map(JSON.string) ?? .null),
                ("aliases", .array(document.aliases.map(JSON.string))), ("searches", .array(searches)),
                ("text", .string(document.text)),
            ])
        }
    }
}

/// An id of a document that is longer than OpenSearch takes.
package struct LongDocumentID: Error, CustomStringConvertible, Hashable {
    /// Bytes.
    static let limit = 512

    package let id: String

    package var description: String {
        "the id '\(id)' has \(id.utf8.count) bytes, and OpenSearch takes at most \(Self.limit); give the file of this "
            + "article a shorter path, and write the old one under 'formerly'"
    }
}
