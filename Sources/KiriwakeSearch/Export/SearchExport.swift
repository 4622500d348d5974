package import KiriwakeCore

/// The documents of an index for other search engines.
package enum SearchExport {
    /// One document a line, for any program.
    package static func lines(_ corpus: SearchCorpus, language: String) -> String {
        documents(of: corpus, language).map { $0.text + "\n" }.joined()
    }

    /// Lines for OpenSearch's bulk interface: for each document an action that names it, then the document.
    ///
    /// - Parameter index: name of the index to fill; lower case.
    package static func bulk(_ corpus: SearchCorpus, language: String, index: String) -> String {
        zip(corpus.documents, documents(of: corpus, language)).enumerated().map { place, pair in
            let action = JSON.object([
                (
                    "index",
                    .object([("_index", .string(index)), ("_id", .string("\(language)/\(place)-\(pair.0.path)"))])
                )
            ])
            return action.text + "\n" + pair.1.text + "\n"
        }.joined()
    }

    /// Settings and mappings of the index: text is cut by kuromoji where the site is in Japanese, else by the standard
    /// tokenizer, and the glossary's words are synonyms when searching.
    package static func settings(_ corpus: SearchCorpus, language: String) -> JSON {
        let isJapanese = language == "ja" || language.hasPrefix("ja-")
        let synonyms = corpus.synonyms.map { concept in
            JSON.string((concept.words + concept.foreign).map(withoutCommas).joined(separator: ", "))
        }
        let filters: [JSON] =
            (isJapanese ? ["kuromoji_baseform", "cjk_width", "ja_stop", "kuromoji_stemmer"] : ["cjk_width"])
            .map(JSON.string) + [.string("lowercase")]
        let tokenizer = isJapanese ? "kuromoji" : "standard"
        let tokenizers: [(String, JSON)] =
            isJapanese
            ? [("kuromoji", .object([("type", .string("kuromoji_tokenizer")), ("mode", .string("search"))]))] : []
        let analyzer = { (filters: [JSON]) in
            JSON.object([
                ("type", .string("custom")), ("tokenizer", .string(tokenizer)),
                ("char_filter", .array(isJapanese ? [.string("icu_normalizer")] : [])), ("filter", .array(filters)),
            ])
        }
        let text = JSON.object([
            ("type", .string("text")), ("analyzer", .string("indexed")), ("search_analyzer", .string("searched")),
        ])
        let keyword = JSON.object([("type", .string("keyword"))])
        return .object([
            (
                "settings",
                .object([
                    (
                        "analysis",
                        .object([
                            ("tokenizer", .object(tokenizers)),
                            (
                                "filter",
                                .object([
                                    (
                                        "glossary",
                                        .object([
                                            ("type", .string("synonym_graph")), ("lenient", .boolean(true)),
                                            ("synonyms", .array(synonyms)),
                                        ])
                                    )
                                ])
                            ),
                            (
                                "analyzer",
                                .object([
                                    ("indexed", analyzer(filters)),
                                    ("searched", analyzer(filters + [.string("glossary")])),
                                ])
                            ),
                        ])
                    )
                ])
            ),
            (
                "mappings",
                .object([
                    (
                        "properties",
                        .object([
                            ("language", keyword), ("kind", keyword), ("path", keyword), ("title", text),
                            ("summary", text), ("aliases", text), ("searches", text), ("text", text),
                        ])
                    )
                ])
            ),
        ])
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
                ("path", .string(language + "/" + document.path)), ("title", .string(document.title)),
                ("summary", document.summary.map(JSON.string) ?? .null),
                ("aliases", .array(document.aliases.map(JSON.string))), ("searches", .array(searches)),
                ("text", .string(document.text)),
            ])
        }
    }

    /// A comma separates synonyms.
    private static func withoutCommas(_ words: String) -> String { words.replacing(",", with: " ") }
}
